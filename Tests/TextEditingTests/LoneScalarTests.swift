import Testing

import TextWidth

@testable import TextEditing

@Suite("The quick way through a text")
struct LoneScalarTests {
  @Test("says of each scalar that it knows what the long way says")
  func agreement() {
    var seen = 0
    for value in UInt32(0x20)...0x10FFFF where LoneScalar.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      seen += 1
      #expect(String(scalar).utf8.count == LoneScalar.length(value))
      let width = LoneScalar.isNarrow(value) ? 1 : LoneScalar.ideographWidth
      #expect(Glyph(Character(scalar)).width == width)
      for other in ["a", "é", "’", "中", "\u{A0}", "\n", "\t"] as [Unicode.Scalar] {
        #expect(LoneScalar.separates(other.value))
        #expect(characters(scalar, other) == 2)
        #expect(characters(other, scalar) == 2)
      }
    }
    #expect(seen > 20_000)
  }

  private func characters(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    String(String.UnicodeScalarView([first, second])).count
  }
}
