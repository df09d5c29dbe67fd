extension String {
  /// The text with U+FFFD for the controls and noncharacters that HTML excludes. Line feeds and tabs
  /// stay; the other line ends below U+0020 are left to the escaping.
  var allowedInHTML: String {
    // The first bytes of the controls from U+007F and of the noncharacters: most texts have none.
    guard utf8.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF }) else { return self }
    return printable.replacing("\u{85}", with: "\u{FFFD}")
  }
}
