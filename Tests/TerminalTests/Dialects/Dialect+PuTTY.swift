@testable import Terminal

/// PuTTY’s keyboards, as its Keyboard panel offers them. TERM is xterm in all of them, so that
/// nothing tells which is chosen.
///
/// Two are not here. SCO sends for F1 what a mouse sends, for F3 what a window sends that loses the
/// focus, and for Delete what Backspace sends. VT400 sends for Page up what the others send for
/// Delete, and for Delete what they send for End. Of the Home and End keys “rxvt” sends for End what
/// the 7 of the keypad sends. HEBERGEMENT.md says not to choose them.
extension Dialect {
  private static let puttySource =
    "its manual, 4.4 (The Keyboard panel); terminal/terminal.c: format_arrow_key, "
    + "format_function_key, format_small_keypad_key, format_numeric_keypad_key"

  /// “ESC[n~”, as it is installed.
  static let putty = Dialect(
    name: "PuTTY",
    source: puttySource,
    rows: common + cursorKeys(home: "[1~", end: "[4~") + functionKeys(first: []) + applicationKeypad
      + puttyArrows + shifted
  )

  /// “Xterm R6”, and “Xterm 216+” with its modifiers; Shift, Ctrl and Alt with arrows as xterm’s.
  static let puttyOldXterm = Dialect(
    name: "PuTTY, Xterm R6 and Xterm 216+",
    source: puttySource,
    rows: common + cursorKeys(home: "[1~", end: "[4~") + functionKeys(first: f1ToF4)
      + applicationKeypad + modifiedKeys + modifiedFunctionKeys(from: 5)
  )

  /// “VT100+”: the function keys go on behind those of a VT100.
  static let puttyVT100 = Dialect(
    name: "PuTTY, VT100+",
    source: puttySource,
    rows: common + cursorKeys(home: "[1~", end: "[4~") + puttyArrows + shifted
      + functionKeys(first: "PQRSTUVWXYZ[".map { "O\($0)" })
  )

  /// “Linux”.
  static let puttyLinux = Dialect(
    name: "PuTTY, Linux",
    source: puttySource,
    rows: common + cursorKeys(home: "[1~", end: "[4~") + applicationKeypad + puttyArrows + shifted
      + functionKeys(first: ["[[A", "[[B", "[[C", "[[D", "[[E"])
  )

  private static let puttyArrows: [Row] = [
    // Ctrl has the arrows in the form of the other mode; up and down are told from a terminal that
    // has no other form, and stay up and down.
    ("\u{1B}OC", Key(.right, .control)), ("\u{1B}OD", Key(.left, .control)),
    ("\u{1B}\u{1B}[A", Key(.up, .alt)), ("\u{1B}\u{1B}[B", Key(.down, .alt)),
    ("\u{1B}\u{1B}[C", Key(.right, .alt)), ("\u{1B}\u{1B}[D", Key(.left, .alt)),
  ]

  /// Shift adds ten to the number of a function key.
  private static let shifted: [Row] = [
    ("\u{1B}[25~", .function(13)), ("\u{1B}[26~", .function(14)), ("\u{1B}[28~", .function(15)),
    ("\u{1B}[29~", .function(16)), ("\u{1B}[31~", .function(17)), ("\u{1B}[34~", .function(20)),
  ]
}
