/// The drawn form of one `Character`, which every terminal measures alike.
package struct Glyph: Equatable, Sendable {
  /// The base scalar and its combining marks; never empty, never a control character.
  package let text: String
  /// In cells: 1 or 2.
  package let width: Int

  /// Keeps the base and its marks, and drops joiners, variation selectors and what they join. A
  /// character that cannot be shown becomes a visible placeholder.
  package init(_ character: Character) {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      (text, width) = (String(character), 1)
      return
    }
    let scalars = character.unicodeScalars
    guard let base = scalars.first else {
      (text, width) = (" ", 1)
      return
    }
    let baseWidth = CellWidth.width(of: base)
    guard baseWidth > 0 else {
      (text, width) = (Glyph.standIn(for: base, width: baseWidth), 1)
      return
    }
    if scalars.count > 1, Glyph.isFlag(scalars) {
      (text, width) = (String(character), 2)
      return
    }
    var drawn = String.UnicodeScalarView([base])
    for mark in scalars.dropFirst() {
      guard mark.properties.generalCategory == .nonspacingMark, !Glyph.isSelector(mark) else {
        break
      }
      drawn.append(mark)
    }
    (text, width) = (String(drawn), baseWidth)
  }

  /// A mark without a base gets a dotted circle; a control character becomes a middle dot.
  private static func standIn(for scalar: Unicode.Scalar, width: Int) -> String {
    width == 0 ? "\u{25CC}" + String(Character(scalar)) : "\u{B7}"
  }

  private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value)
  }

  /// The C library gives each of two regional indicators one cell; terminals draw the pair in two.
  private static func isFlag(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.count == 2
      && scalars.allSatisfy {
        (0x1F1E6...0x1F1FF).contains($0.value) && CellWidth.width(of: $0) == 1
      }
  }
}
