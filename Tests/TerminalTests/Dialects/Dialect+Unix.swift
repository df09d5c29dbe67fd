@testable import Terminal

extension Dialect {
  static let xterm = Dialect(
    name: "xterm",
    source: "ctlseqs; infocmp -x xterm-256color",
    rows: common + cursorKeys() + functionKeys(first: f1ToF4) + modifiedKeys + applicationKeypad + [
      // Application cursor keys up and down, and Home and End.
      ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OH", .home), ("\u{1B}OF", .end),
      // modifyCursorKeys 0, 1 and 3.
      ("\u{1B}[5C", Key(.right, .control)), ("\u{1B}O5D", Key(.left, .control)),
      ("\u{1B}[>1;5C", Key(.right, .control)), ("\u{1B}[>3;5~", Key(.delete, .control)),
      ("\u{1B}O2P", Key(.function(1), .shift)), ("\u{1B}O2p", .character("0")),
    ]
  )

  /// As a program that was killed leaves it: modifyOtherKeys 2, in both forms.
  static let xtermOtherKeys = Dialect(
    name: "xterm, modifyOtherKeys",
    source: "ctlseqs: modifyOtherKeys, formatOtherKeys",
    rows: otherKeys { "\u{1B}[27;\($1);\($0)~" } + otherKeys { "\u{1B}[\($0);\($1)u" }
  )

  static func otherKeys(_ sequence: (Int, Int) -> String) -> [Row] {
    [
      (sequence(76, 2), .character("L")), (sequence(32, 2), .character(" ")),
      (sequence(63, 2), .character("?")), (sequence(43, 2), .character("+")),
      (sequence(201, 2), .character("É")), (sequence(110, 2), .character("N")),
      (sequence(113, 5), .ctrl("q")), (sequence(81, 6), .ctrl("q")),
      (sequence(32, 5), .ctrl(" ")), (sequence(32, 6), .ctrl(" ")),
      (sequence(99, 3), .alt("c")), (sequence(97, 9), .alt("a")),
      (sequence(13, 2), Key(.enter, .shift)), (sequence(13, 3), Key(.enter, .alt)),
      (sequence(13, 5), Key(.enter, .control)), (sequence(9, 2), .backTab),
      (sequence(9, 5), Key(.tab, .control)), (sequence(27, 2), .escape),
      (sequence(127, 2), Key(.backspace, .shift)), (sequence(127, 5), Key(.backspace, .control)),
      (sequence(127, 3), Key(.backspace, .alt)),
    ]
  }

  static let urxvt = Dialect(
    name: "urxvt",
    source: "urxvt(7), Key Codes; infocmp -x rxvt-unicode-256color",
    rows: common + cursorKeys(home: "[7~", end: "[8~") + functionKeys(first: []) + applicationKeypad
      + [
        ("\u{1B}[a", Key(.up, .shift)), ("\u{1B}[b", Key(.down, .shift)),
        ("\u{1B}[c", Key(.right, .shift)), ("\u{1B}[d", Key(.left, .shift)),
        ("\u{1B}Oa", Key(.up, .control)), ("\u{1B}Ob", Key(.down, .control)),
        ("\u{1B}Oc", Key(.right, .control)), ("\u{1B}Od", Key(.left, .control)),
        ("\u{1B}\u{1B}[A", Key(.up, .alt)), ("\u{1B}\u{1B}[B", Key(.down, .alt)),
        ("\u{1B}\u{1B}[C", Key(.right, .alt)), ("\u{1B}\u{1B}[D", Key(.left, .alt)),
        ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[25~", .function(13)),
      ]
      + [
        (2, Key.Code.insert), (3, .delete), (5, .pageUp), (6, .pageDown), (7, .home), (8, .end),
      ].flatMap { number, code -> [Row] in
        [
          ("\u{1B}[\(number)$", Key(code, .shift)), ("\u{1B}[\(number)^", Key(code, .control)),
          ("\u{1B}[\(number)@", Key(code, [.shift, .control])),
          ("\u{1B}\u{1B}[\(number)~", Key(code, .alt)),
        ]
      }
  )

  static let linuxConsole = Dialect(
    name: "Linux console",
    source: "console_codes(4), keymaps(5); infocmp -x linux",
    rows: common + cursorKeys(home: "[1~", end: "[4~")
      + functionKeys(first: ["[[A", "[[B", "[[C", "[[D", "[[E"]) + applicationKeypad + [
        ("\u{1B}\t", Key(.tab, .alt)), ("\u{1B}[25~", .function(13)), ("\u{1B}[28~", .function(15)),
      ]
  )

  static let foot = Dialect(
    name: "foot",
    source: "foot-ctlseqs(7); its terminfo",
    rows: common + cursorKeys() + functionKeys(first: f1ToF4) + modifiedKeys
      + otherKeys { "\u{1B}[27;\($1);\($0)~" } + applicationKeypad
  )

  static let screen = Dialect(
    name: "GNU screen",
    source: "infocmp -x screen; what is not in it passes through as it came",
    rows: common + cursorKeys(home: "[1~", end: "[4~") + functionKeys(first: f1ToF4) + modifiedKeys
      + applicationKeypad
  )

  static let tmux = Dialect(
    name: "tmux",
    source: "tmux(1), extended-keys; infocmp -x tmux-256color; input-keys.c",
    rows: common + cursorKeys(home: "[1~", end: "[4~") + functionKeys(first: f1ToF4) + modifiedKeys
      + otherKeys { "\u{1B}[27;\($1);\($0)~" } + otherKeys { "\u{1B}[\($0);\($1)u" }
      + applicationKeypad
  )

  static let macTerminal = Dialect(
    name: "Terminal, iTerm2",
    source: "their keyboard settings",
    rows: common + cursorKeys() + functionKeys(first: f1ToF4) + modifiedKeys + [
      ("\u{1B}b", .alt("b")), ("\u{1B}f", .alt("f")),
    ]
  )
}
