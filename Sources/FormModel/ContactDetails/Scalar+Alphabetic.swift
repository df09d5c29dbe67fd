extension Unicode.Scalar {
  /// As its property says. Of ASCII the table of Unicode is not asked, which takes a hundred times as long.
  var isAlphabetic: Bool {
    value < 0x80 ? 0x61...0x7A ~= value | 0x20 : properties.isAlphabetic
  }
}
