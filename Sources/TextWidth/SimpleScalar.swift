/// A scalar that is one cell wide and never part of a longer `Character`: Latin letters,
/// typographic punctuation, box drawing, block elements, the program's own signs.
///
/// Nearly all French text consists of them and is measured and drawn without segmentation into
/// grapheme clusters.
package struct SimpleScalar {
  package let value: UInt32
  /// In UTF-8 bytes.
  package let length: Int

  /// The simple scalar at `offset` of valid UTF-8; `nil` if another one is there.
  @inlinable
  package init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard offset < bytes.count else { return nil }
    let first = UInt32(bytes[offset])
    switch first {
    case 0x20...0x7E:
      (value, length) = (first, 1)
    case 0xC2...0xCB where offset + 1 < bytes.count:
      (value, length) = ((first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
      guard value >= 0xA0, value != 0xAD, value != 0xA9, value != 0xAE else { return nil }
    case 0xE2 where offset + 2 < bytes.count:
      let tail = UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
      (value, length) = ((first & 0xF) << 12 | tail, 3)
      switch value {
      case 0x2010...0x2027, 0x202F...0x203B, 0x221A, 0x2500...0x259F, 0x25B8, 0x2713: break
      default: return nil
      }
    default:
      return nil
    }
  }
}

extension CellWidth {
  /// The cells of `text` drawn in one row. Takes the fast path if all scalars are simple; a line
  /// end is not.
  package static func width(of text: String) -> Int {
    simpleWidth(of: text) ?? text.reduce(0) { $0 + Glyph($1).width }
  }

  /// The cells of a text of simple scalars only; `nil` for any other.
  package static func simpleWidth(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { SimpleScalar.count(in: $0, 0..<$0.count) }
  }
}

extension SimpleScalar {
  /// The number of scalars in `range`, which must fall on scalar boundaries; `nil` if one is not
  /// simple.
  package static func count(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var (offset, count) = (range.lowerBound, 0)
    while offset < range.upperBound {
      guard let scalar = SimpleScalar(bytes, at: offset) else { return nil }
      offset += scalar.length
      count += 1
    }
    return count
  }
}
