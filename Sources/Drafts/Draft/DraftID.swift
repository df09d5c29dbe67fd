internal import Files

/// What a draft is called in its file, in file names and on the command line.
package enum DraftID {
  /// A random UUID (version 4) in lowercase.
  package static func fresh() -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
  }

  /// Whether a draft may be called so: ASCII letters and digits, and `-` and `_` behind the first. An id
  /// from elsewhere becomes the name of a file and a word of a shell, and no such id means anything there.
  package static func isWellFormed(_ id: String) -> Bool {
    let bytes = id.utf8
    guard let first = bytes.first, bytes.count <= longest, isLetterOrDigit(first) else {
      return false
    }
    return bytes.allSatisfy {
      isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  /// Whether a file that somebody put among the drafts can be opened and spoken of by its name. By scalars:
  /// a slash and an accent on it are one `Character`, and the file system sees the slash.
  static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= longest && name.utf8.first != UInt8(ascii: ".")
      && name == name.shown && name.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\u{FFFD}" }
  }

  /// In bytes; the names of what lies beside a draft are longer than its own.
  private static let longest = 200

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// Shorter beginnings would too often be those of several drafts.
  static let shortestBeginning = 4
}
