/// The decoded text of a foreign file.
package struct DecodedText: Equatable, Sendable {
  package enum Encoding: Equatable, Sendable {
    case utf8
    case utf16
    /// Called ANSI in Windows; French spreadsheets save CSV in it.
    case windows1252
  }

  /// Without a byte order mark.
  package let text: String
  package let encoding: Encoding

  /// `nil` for damaged UTF-8 or UTF-16.
  package init?(_ bytes: [UInt8]) {
    if let isBig = Self.isBigEndianUTF16(bytes) {
      guard let text = Self.utf16(bytes, isBig) else { return nil }
      (self.text, encoding) = (text, .utf16)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
      encoding = .utf8
    } else if Self.hasUTF8Letters(bytes) {
      return nil
    } else {
      text = String(String.UnicodeScalarView(bytes.map(Windows1252.scalar)))
      encoding = .windows1252
    }
  }

  /// The byte order of UTF-16, from the byte order mark or from zero bytes beside most letters at
  /// the beginning; `nil` if it is not UTF-16.
  private static func isBigEndianUTF16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count.isMultiple(of: 2), bytes.count >= 4 else { return nil }
    let beginning = bytes.prefix(32)
    let zeros = beginning.indices.filter { beginning[$0] == 0 }
    let isMost = zeros.count * 8 >= beginning.count * 3
    if isMost, zeros.allSatisfy({ $0 % 2 == 1 }) { return false }
    return isMost && zeros.allSatisfy { $0 % 2 == 0 } ? true : nil
  }

  private static func utf16(_ bytes: [UInt8], _ isBig: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).map { offset in
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return String(
      validating: units.first == 0xFEFF ? units.dropFirst() : units[...],
      as: UTF16.self
    )
  }

  /// Whether there are letters in UTF-8. French text in Windows-1252 never looks like that, so the
  /// file is damaged UTF-8.
  private static func hasUTF8Letters(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { first, second in
      (0xC3...0xC5).contains(first) && (0x80...0xBF).contains(second)
    }
  }
}

/// The Windows code page of western Europe.
enum Windows1252 {
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(high[Int(byte - 0x80)]) ?? "\u{FFFD}"
  }

  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if let index = high.firstIndex(where: { UInt32($0) == scalar.value }) {
      return UInt8(index) + 0x80
    }
    return scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil
  }

  /// From 0x80; five undefined bytes remain control characters, as in Latin-1.
  private static let high: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

extension String {
  /// Undoes the reading of UTF-8 as Windows-1252 (`Ã©` for `é`), which spreadsheets do; `nil` if
  /// that did not happen, because the result is not valid UTF-8.
  var readAsUTF8: String? {
    guard unicodeScalars.contains(where: { (0xC2...0xEF).contains($0.value) }) else { return nil }
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      guard let byte = Windows1252.byte(scalar) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
