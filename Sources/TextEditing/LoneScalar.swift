internal import TextWidth

/// Scalars that are known to be separate grapheme clusters without a table look-up.
///
/// The list is short on purpose: frequent scalars of French texts, and ideographs. All others take
/// the slow path, with the same result.
enum LoneScalar {
  static func contains(_ scalar: UInt32) -> Bool { isNarrow(scalar) || isIdeograph(scalar) }

  /// Limited to those that the oldest width tables contain.
  static func isIdeograph(_ scalar: UInt32) -> Bool { (0x4E00...0x9FA5).contains(scalar) }

  /// The width of every ideograph in cells, with or without combining marks.
  static let ideographWidth = Glyph("\u{4E2D}").width

  /// Whether `scalar` is in the list and takes one cell, with or without combining marks.
  static func isNarrow(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0xC0...0x2FF, 0xA0, 0xAB, 0xBB, 0x2010...0x2027, 0x202F, 0x20AC: true
    default: false
    }
  }

  /// Whether `scalar` never joins a preceding scalar of the list.
  static func separates(_ scalar: UInt32) -> Bool {
    contains(scalar) || scalar == 0x0A || scalar == 0x09
  }

  /// The UTF-8 length of a scalar in bytes.
  static func length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }
}
