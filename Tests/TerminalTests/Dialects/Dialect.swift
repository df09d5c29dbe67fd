import Testing

@testable import Terminal

/// What a terminal sends for the keys that something is bound to, with Shift, Alt and Ctrl where it
/// tells of them.
struct Dialect: CustomTestStringConvertible, Sendable {
  typealias Row = (sequence: String, key: Key)

  let name: String
  /// Where the sequences stand.
  let source: String
  let rows: [Row]

  var testDescription: String { name }

  static let all =
    [
      xterm, xtermOtherKeys, putty, puttyOldXterm, puttyVT100, puttyLinux, urxvt, linuxConsole,
      kitty, kittyProtocol, foot,
    ]
    + [windowsTerminal, windowsClient, win32Input, screen, tmux, macTerminal]
}

extension Dialect {
  /// What all of them send alike: control characters, and Alt as an escape before the key.
  static let common: [Row] =
    [
      ("\r", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      ("\u{1B}", .escape), ("\u{0}", .ctrl(" ")), ("\n", .ctrl("j")),
      ("\u{1B}\r", Key(.enter, .alt)), ("\u{1B}\u{7F}", Key(.backspace, .alt)),
    ]
    + "acdegklnopqrstuvwxyz".unicodeScalars.map { letter in
      (String(UnicodeScalar(UInt8(letter.value & 0x1F))), .ctrl(Character(letter)))
    }
    + "abcdfjnps".map { ("\u{1B}\($0)", .alt($0)) }

  /// xterm's cursor and editing keys, and many others'.
  static func cursorKeys(home: String = "[H", end: String = "[F") -> [Row] {
    [
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}\(home)", .home), ("\u{1B}\(end)", .end), ("\u{1B}[2~", .insert),
      ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[Z", .backTab),
    ]
  }

  /// F1 to F12 as VT220 and xterm number them.
  static func functionKeys(first: [String]) -> [Row] {
    let numbered = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map { "[\($0)~" }
    return (first + numbered.dropFirst(first.count)).enumerated().map {
      ("\u{1B}\($1)", .function($0 + 1))
    }
  }

  /// Function keys up to F12 with Shift, Alt and Ctrl, all of them with a number.
  static func modifiedFunctionKeys(from first: Int) -> [Row] {
    let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].enumerated()
    return (2...8).flatMap { modifier -> [Row] in
      let modifiers = Key.Modifiers(rawValue: UInt8(modifier - 1))
      return numbers.dropFirst(first - 1).map {
        ("\u{1B}[\($1);\(modifier)~", Key(.function($0 + 1), modifiers))
      }
    }
  }

  static let f1ToF4 = ["OP", "OQ", "OR", "OS"]

  /// xterm's modified keys: a number for the modifiers before the last letter. Ten of them.
  static let modifiedKeys: [Row] = (2...8).flatMap { number -> [Row] in
    let modifiers = Key.Modifiers(rawValue: UInt8(number - 1))
    let letters: [(String, Key.Code)] = [
      ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
      ("P", .function(1)), ("R", .function(3)),
    ]
    let numbers: [(Int, Key.Code)] = [
      (2, .insert), (3, .delete), (5, .pageUp), (6, .pageDown), (15, .function(5)),
    ]
    return letters.map { ("\u{1B}[1;\(number)\($0)", Key($1, modifiers)) }
      + numbers.map { ("\u{1B}[\($0);\(number)~", Key($1, modifiers)) }
  }

  /// The keypad of a VT100 in application mode, where another program left that on.
  static let applicationKeypad: [Row] =
    [
      ("\u{1B}OM", .enter), ("\u{1B}Oj", .character("*")), ("\u{1B}Ok", .character("+")),
      ("\u{1B}Ol", .character(",")), ("\u{1B}Om", .character("-")), ("\u{1B}On", .character(".")),
      ("\u{1B}Oo", .character("/")),
    ]
    + (0...9).map { ("\u{1B}O\(UnicodeScalar(UInt8(0x70 + $0)))", .character(Character("\($0)"))) }
}
