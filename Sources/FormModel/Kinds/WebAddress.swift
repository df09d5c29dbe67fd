package import JSONText

/// An absolute http or https address.
package struct WebAddress: TextCodec {
  package init() {}

  package var shape: TextShape { .line }
  package var isMark: Bool { true }

  package var datum: Datum {
    Datum(
      .link,
      pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[\\s\\S]+\\.[\\s\\S]+$",
      sample: "https://collectivite.fr/avis.pdf"
    )
  }

  package func likelyMeant(by text: String) -> String? { Self.completed(text) }

  package func reading(_ typed: String) throws(Rejection) -> JSON {
    if typed.isPlainAddress { return .string(typed) }
    let text = typed.trimmed
    guard let parts = Parts(text) else {
      throw Rejection(
        "Cette adresse ne commence pas par https:// ou http://.",
        remedy: likelyMeant(by: text).map { "Si c’est celle d’un site, écrivez \($0)." }
          ?? "Copiez-la en entier depuis le navigateur, comme https://ville.fr/avis.pdf."
      )
    }
    if text.hasWhitespace {
      throw Rejection(
        "Une adresse web ne contient pas d’espace.",
        remedy: "Remplacez chaque espace par %20, ou copiez l’adresse depuis le navigateur."
      )
    }
    guard parts.isWellFormed else {
      throw Rejection(
        "Le nom du site manque ou n’est pas bien écrit dans cette adresse.",
        remedy:
          "Il vient juste après \(parts.scheme), comme ville.fr dans https://ville.fr/avis.pdf."
      )
    }
    if let sign = text.unicodeScalars.first(where: {
      "<>\"\\^`{|}".utf8.contains(UInt8(truncatingIfNeeded: $0.value)) && $0.isASCII
    }) {
      throw Rejection(
        "Le signe « \(sign) » n’a pas sa place dans une adresse web.",
        remedy: "Copiez l’adresse depuis le navigateur."
      )
    }
    return .string(text)
  }

  /// The parts of an address before its path.
  package struct Parts {
    /// `https://` or `http://`.
    package let scheme: String
    /// The user information before an `@`: a name, possibly with a password.
    package let user: Substring?
    package let host: Substring
    private let port: Substring?

    /// `nil` without one of these schemes.
    package init?(_ text: String) {
      let lower = text.lowercased()
      guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else {
        return nil
      }
      let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
      let at = authority.lastIndex(of: "@")
      let site = at.map { authority[authority.index(after: $0)...] } ?? authority
      let colon = site.last == "]" ? nil : site.lastIndex(of: ":")
      self.scheme = scheme
      user = at.map { authority[..<$0] }
      host = colon.map { site[..<$0] } ?? site
      port = colon.map { site[site.index(after: $0)...] }
    }

    fileprivate var isWellFormed: Bool {
      let isNumbered = port.map { (1...5).contains($0.utf8.count) && UInt16($0) != nil } ?? true
      return isNumbered && (HostName.isWellFormed(host) || isIPv6)
    }

    /// `[2001:db8::1]`
    private var isIPv6: Bool {
      guard host.first == "[", host.last == "]", host.count > 3 else { return false }
      return host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || ":.".contains($0) }
    }
  }
}

extension String {
  /// Whether it is an ordinary address, checked in one pass over ASCII bytes: letters, digits, dots
  /// and hyphens in the host, and no special character after it.
  fileprivate var isPlainAddress: Bool {
    guard hasPrefix("https://") || hasPrefix("http://") else { return false }
    var rest = utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    var last = UInt8(ascii: ".")
    while let byte = rest.first, byte != UInt8(ascii: "/") {
      let isLetter = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      guard isLetter || (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")) && last > 0x2F
      else {
        return false
      }
      last = byte
      rest = rest.dropFirst()
    }
    return last > 0x2F
      && rest.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x2D...0x39).contains(byte) || byte == UInt8(ascii: "_")
      }
  }
}
