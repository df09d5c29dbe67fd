internal import Files

/// The identifier of a draft, in its file, in file names and on the command line.
package enum DraftID {
  /// A random UUID (version 4) in lower case.
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

  /// Whether an id is allowed: ASCII letters and digits, and `-` and `_` after the first character.
  /// A foreign id becomes a file name and a shell word, and these characters are harmless in both.
  package static func isWellFormed(_ id: String) -> Bool {
    let bytes = id.utf8
    guard let first = bytes.first, bytes.count <= longest, isLetterOrDigit(first) else {
      return false
    }
    return bytes.allSatisfy {
      isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  /// Whether the name of a file that was put among the drafts can be opened and displayed. Works on
  /// scalars: a slash with a combining accent is one `Character`, but the file system sees the
  /// slash.
  static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= longest && name.utf8.first != UInt8(ascii: ".")
      && name == name.shown && name.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\u{FFFD}" }
  }

  /// In bytes; the names of auxiliary files are longer than the draft’s own.
  private static let longest = 200

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// The shortest prefix of an id that is accepted; shorter ones would often be ambiguous.
  static let shortestBeginning = 4
}
