import RunningProgram

@testable import Terminal

/// What this machine's terminfo says of the keys of a terminal.
enum Terminfo {
  /// Not vt100, whose entry names keys of its keypad as F5 to F10: they type what is printed on them.
  static let names = [
    "xterm", "xterm-256color", "putty", "rxvt-unicode", "linux", "xterm-kitty", "foot", "alacritty",
    "ms-terminal", "screen", "tmux-256color", "vte-256color", "konsole", "vt220",
  ]

  static var isHere: Bool { (try? infocmp("xterm")) ?? nil != nil }

  /// Nil where it is not described here.
  static func keys(of name: String) throws -> [(sequence: String, key: Key)]? {
    guard let text = try infocmp(name) else { return nil }
    return text.split(separator: "\n").compactMap { line in
      let field = line.drop { $0 == "\t" || $0 == " " }.prefix { $0 != "," }
      guard let sign = field.firstIndex(of: "="), let key = key(named: field[..<sign]) else {
        return nil
      }
      return (unescaped(field[field.index(after: sign)...]), key)
    }
  }

  private static func infocmp(_ name: String) throws -> String? {
    let run = try Subprocess(
      ["infocmp", "-1x", name],
      environment: ["PATH": "/usr/bin:/bin:/usr/local/bin"]
    )
    return run.status == 0 ? run.output : nil
  }

  private static let plain: [Substring: Key] = [
    "kcuu1": .up, "kcud1": .down, "kcub1": .left, "kcuf1": .right, "khome": .home, "kend": .end,
    "kpp": .pageUp, "knp": .pageDown, "kich1": .insert, "kdch1": .delete, "kent": .enter,
    "kbs": .backspace, "kf1": .function(1), "kf2": .function(2), "kf3": .function(3),
    "kf4": .function(4), "kf5": .function(5), "kf6": .function(6), "kf7": .function(7),
    "kf8": .function(8), "kf9": .function(9), "kf10": .function(10), "kf11": .function(11),
    "kf12": .function(12),
  ]

  private static let modified: [Substring: Key.Code] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
  ]

  private static func key(named name: Substring) -> Key? {
    if let key = plain[name] { return key }
    let number = name.last?.wholeNumberValue
    guard let code = modified[number == nil ? name : name.dropLast()] else { return nil }
    return Key(code, Key.Modifiers(rawValue: UInt8((number ?? 2) - 1)))
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let first = rest.popFirst() {
      switch (first, rest.first) {
      case ("\\", "E"?):
        result += "\u{1B}"
        rest.removeFirst()
      case ("\\", let next?):
        result.append(next)
        rest.removeFirst()
      case ("^", "?"?):
        result += "\u{7F}"
        rest.removeFirst()
      case ("^", let next?):
        result.unicodeScalars.append(Unicode.Scalar((next.asciiValue ?? 0x40) & 0x1F))
        rest.removeFirst()
      default: result.append(first)
      }
    }
    return result
  }
}
