internal import CTerm

/// How a terminal that is not UTF-8 writes letters: ASCII below 128, one byte each above.
package struct Charset: Sendable {
  package let name: String
  /// Of the bytes 128 to 255; 0 for one that is no character.
  private let scalars: [UInt32]

  /// `nil` for a charset that is not of this kind.
  package init?(_ name: String) {
    var scalars = [UInt32](repeating: 0, count: 128)
    guard cterm_read_charset(name, &scalars) != 0 else { return nil }
    self.name = name
    self.scalars = scalars
  }

  /// What the environment says of the terminal's charset.
  package enum Announced: Sendable {
    case utf8
    case oneByte(Charset)
    /// One that is not spoken here, as it needs several bytes for a character.
    case unknown(String)
  }

  /// A locale that this machine lacks still says what the terminal writes. tmux speaks UTF-8 to what runs in
  /// it, whatever the terminal does.
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

  /// As `fr_FR.ISO-8859-1`, or `fr_FR@euro`, which stands for a charset too.
  private static func named(in locale: String) -> String {
    let parts = locale.split(separator: "@", maxSplits: 1)
    if let dot = parts.first?.firstIndex(of: ".") {
      return String(parts[0][dot...].dropFirst())
    }
    return parts.count == 2 && parts[1] == "euro" ? "ISO-8859-15" : ""
  }

  /// The text of a file; a byte that is no character of the charset is U+FFFD.
  package func decode(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let scalar = byte < 128 ? UInt32(byte) : scalars[Int(byte) - 128]
      text.append(byte < 128 || scalar != 0 ? UnicodeScalar(scalar) ?? "\u{FFFD}" : "\u{FFFD}")
    }
    return String(text)
  }

  /// What was typed, and whether a byte of it is no character of the charset. Such a byte is no letter of a text, and the
  /// person is to be told.
  package func typed(_ bytes: some Sequence<UInt8>) -> (text: String, hasForeign: Bool) {
    let text = decode(bytes)
    let letters = text.unicodeScalars.filter { $0 != "\u{FFFD}" }
    return (String(String.UnicodeScalarView(letters)), letters.count < text.unicodeScalars.count)
  }

  /// What the charset does not have becomes something that looks like it.
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

  /// From now on the terminal is sent this charset.
  func takeOutput() { cterm_write_charset(scalars) }
}

extension Charset.Announced {
  /// What the person is told once; `nil` where all signs can be shown.
  package var remark: String? {
    let remedy = "« LANG=fr_FR.UTF-8 », avec un terminal réglé de même, les montre tous."
    return switch self {
    case .utf8: nil
    case .oneByte(let charset):
      "Votre terminal est annoncé en \(charset.name) : les signes qui y manquent, comme ’ ou œ, sont montrés autrement, et gardés tels quels. \(remedy)"
    case .unknown(let name):
      "Votre terminal est annoncé en \(name), que canevas ne connaît pas : il lit et écrit de l’UTF-8. Réglez « LANG=fr_FR.UTF-8 »."
    }
  }
}
