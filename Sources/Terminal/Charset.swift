internal import CTerm

/// A single-byte charset of a terminal that does not use UTF-8; bytes below 128 are ASCII.
package struct Charset: Sendable {
  package let name: String
  /// The scalars of bytes 128 to 255; 0 for an undefined byte.
  private let scalars: [UInt32]

  /// `nil` if the charset is unknown or not single-byte.
  package init?(_ name: String) {
    var scalars = [UInt32](repeating: 0, count: 128)
    guard cterm_read_charset(name, &scalars) != 0 else { return nil }
    self.name = name
    self.scalars = scalars
  }

  /// The charset that the environment announces.
  package enum Announced: Sendable {
    case utf8
    case oneByte(Charset)
    /// An unsupported charset, for instance a multi-byte one.
    case unknown(String)
  }

  /// The charset named by the locale, even if the locale is not installed. Always UTF-8 inside
  /// tmux, which translates for its terminal.
  package static func announced(by environment: [String: String]) -> Announced {
    guard environment["TMUX"] == nil else { return .utf8 }
    var name = String(cString: cterm_locale_charset())
    if name.isEmpty {
      let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
        .first { !$0.isEmpty }
      name = named(in: locale ?? "")
    }
    let isUTF8 = name.uppercased().filter { $0 != "-" } == "UTF8"
    if name.isEmpty || isUTF8 { return .utf8 }
    return Charset(name).map { .oneByte($0) } ?? .unknown(name)
  }

  /// The charset in a locale such as `fr_FR.ISO-8859-1`, or implied as in `fr_FR@euro`.
  private static func named(in locale: String) -> String {
    let parts = locale.split(separator: "@", maxSplits: 1)
    if let dot = parts.first?.firstIndex(of: ".") {
      return String(parts[0][dot...].dropFirst())
    }
    return parts.count == 2 && parts[1] == "euro" ? "ISO-8859-15" : ""
  }

  /// Decodes the bytes of a file. A byte that the charset does not have becomes U+FFFD.
  package func decode(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let scalar = byte < 128 ? UInt32(byte) : scalars[Int(byte) - 128]
      text.append(byte < 128 || scalar != 0 ? UnicodeScalar(scalar) ?? "\u{FFFD}" : "\u{FFFD}")
    }
    return String(text)
  }

  /// Decodes typed bytes. Drops bytes that the charset does not have and reports them in `hasForeign`.
  package func typed(_ bytes: some Sequence<UInt8>) -> (text: String, hasForeign: Bool) {
    let text = decode(bytes)
    let letters = text.unicodeScalars.filter { $0 != "\u{FFFD}" }
    return (String(String.UnicodeScalarView(letters)), letters.count < text.unicodeScalars.count)
  }

  /// Encodes `text`, replacing characters that the charset lacks by similar ones.
  package func encode(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    var count = bytes.count
    bytes.withUnsafeMutableBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = cterm_encode(scalars, start, &count)
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Makes the output use this charset from now on.
  func useForOutput() { cterm_write_charset(scalars) }
}
