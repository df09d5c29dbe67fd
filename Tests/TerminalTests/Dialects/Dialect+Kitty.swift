@testable import Terminal

extension Dialect {
  static let kitty = Dialect(
    name: "kitty",
    source: "sw.kovidgoyal.net/kitty/keyboard-protocol, Legacy functional keys; its terminfo",
    rows: common + cursorKeys() + functionKeys(first: f1ToF4) + modifiedKeys + [
      ("\u{1B}[13~", .function(3)), ("\u{1B}[13;2~", Key(.function(3), .shift)),
      // Num Lock and Caps Lock are told.
      ("\u{1B}[1;129A", .up), ("\u{1B}[1;65B", .down), ("\u{1B}[3;129~", .delete),
      ("\u{1B}[1;133D", Key(.left, .control)),
    ]
  )

  /// As a program that was killed leaves it, with all of its flags.
  static let kittyProtocol = Dialect(
    name: "kitty, its protocol",
    source: "sw.kovidgoyal.net/kitty/keyboard-protocol",
    rows: plain + locked + shifted + keypad + otherKeys { "\u{1B}[\($0);\($1)u" }
  )

  private static let plain: [Row] = [
    ("\u{1B}[97u", .character("a")), ("\u{1B}[233u", .character("é")),
    ("\u{1B}[13u", .enter), ("\u{1B}[9u", .tab), ("\u{1B}[27u", .escape),
    ("\u{1B}[127u", .backspace), ("\u{1B}[97;1:1u", .character("a")),
    ("\u{1B}[97;1:2u", .character("a")), ("\u{1B}[97;3:1u", .alt("a")),
    ("\u{1B}[113;5u", .ctrl("q")), ("\u{1B}[113;5:2u", .ctrl("q")), ("\u{1B}[98;3u", .alt("b")),
    ("\u{1B}[1;1:1A", .up), ("\u{1B}[1;1:2C", .right), ("\u{1B}[3;5:1~", Key(.delete, .control)),
    ("\u{1B}[5;1:1~", .pageUp), ("\u{1B}[57376u", .function(13)),
    ("\u{1B}[97;1;97u", .character("a")), ("\u{1B}[97;;97u", .character("a")),
    ("\u{1B}[0;;339u", .character("œ")),
  ]

  /// Caps Lock is 64, Num Lock 128.
  private static let locked: [Row] = [
    ("\u{1B}[113;69u", .ctrl("q")), ("\u{1B}[113;133u", .ctrl("q")),
    ("\u{1B}[113;197u", .ctrl("q")), ("\u{1B}[122;69:1u", .ctrl("z")),
    ("\u{1B}[97;65;65u", .character("A")), ("\u{1B}[97;129;97u", .character("a")),
    ("\u{1B}[13;129u", .enter), ("\u{1B}[1;69C", Key(.right, .control)),
  ]

  /// The character that Shift gives is told, or what the key types.
  private static let shifted: [Row] = [
    ("\u{1B}[108:76;2u", .character("L")), ("\u{1B}[108:76;2;76u", .character("L")),
    ("\u{1B}[108;2;76u", .character("L")), ("\u{1B}[108;2u", .character("L")),
    ("\u{1B}[38:49:49;2u", .character("1")), ("\u{1B}[38;2;49u", .character("1")),
    ("\u{1B}[32;2u", .character(" ")), ("\u{1B}[32;2;160u", .character("\u{A0}")),
    ("\u{1B}[44:63;2;63u", .character("?")), ("\u{1B}[108:76;6u", .ctrl("l")),
  ]

  private static let keypad: [Row] = [
    ("\u{1B}[57399u", .character("0")), ("\u{1B}[57408;129u", .character("9")),
    ("\u{1B}[57404;129;53u", .character("5")), ("\u{1B}[57399;2u", .character("0")),
    ("\u{1B}[57409u", .character(".")), ("\u{1B}[57410u", .character("/")),
    ("\u{1B}[57411u", .character("*")), ("\u{1B}[57412u", .character("-")),
    ("\u{1B}[57413u", .character("+")), ("\u{1B}[57414u", .enter),
    ("\u{1B}[57415u", .character("=")), ("\u{1B}[57416u", .character(",")),
    ("\u{1B}[57417u", .left), ("\u{1B}[57418u", .right), ("\u{1B}[57419u", .up),
    ("\u{1B}[57420u", .down), ("\u{1B}[57421u", .pageUp), ("\u{1B}[57422u", .pageDown),
    ("\u{1B}[57423u", .home), ("\u{1B}[57424u", .end), ("\u{1B}[57425u", .insert),
    ("\u{1B}[57426;5u", Key(.delete, .control)),
  ]
}
