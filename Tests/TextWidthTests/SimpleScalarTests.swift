import Testing

@testable import TextWidth

@Suite("Simple scalars")
struct SimpleScalarTests {
  @Test("Each is a glyph of one cell by itself, and joins none of the others")
  func each() {
    let simple = (0x20...0x2FFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter { scalar in
      Array(String(scalar).utf8).withUnsafeBufferPointer { SimpleScalar($0, at: 0) != nil }
    }
    #expect(simple.contains("█") && simple.contains("▸") && simple.contains("✓"))
    for scalar in simple {
      let glyph = Glyph(Character(scalar))
      #expect(glyph.text == String(scalar) && glyph.width == 1)
    }
    var all = String.UnicodeScalarView()
    for scalar in simple { all += [scalar, "█", scalar, scalar, "e"] }
    #expect(String(all).count == all.count)
  }
}
