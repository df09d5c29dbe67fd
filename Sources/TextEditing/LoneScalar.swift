internal import TextWidth

/// Scalars of which it is known without a look into tables that two in a row are two characters.
///
/// The list is short on purpose: what French texts are made of, and ideographs. All else takes the
/// longer way with the same result.
enum LoneScalar {
  static func contains(_ scalar: UInt32) -> Bool { isNarrow(scalar) || isIdeograph(scalar) }

  /// Only those that the oldest tables of widths know.
  static func isIdeograph(_ scalar: UInt32) -> Bool { (0x4E00...0x9FA5).contains(scalar) }

  /// Cells of each ideograph, marks on it or not.
  static let ideographWidth = Glyph("\u{4E2D}").width

  /// Whether `scalar` is one of them, and takes one cell, marks on it or not.
  static func isNarrow(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E, 0xC0...0x2FF, 0xA0, 0xAB, 0xBB, 0x2010...0x2027, 0x202F, 0x20AC: true
    default: false
    }
  }

  /// Whether `scalar` never joins one of them before it.
  static func separates(_ scalar: UInt32) -> Bool {
    contains(scalar) || scalar == 0x0A || scalar == 0x09
  }

  /// Bytes of a scalar in UTF-8.
  static func length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }
}
