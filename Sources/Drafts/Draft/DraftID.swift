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

  /// Whether a file can bear the name: an id from elsewhere must lead nowhere else.
  static func isFileName(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 200 && id.first != "." && id == id.shown
      && !id.contains { "/\u{FFFD}".contains($0) }
  }

  /// Shorter beginnings would too often be those of several drafts.
  static let shortestBeginning = 4
}
