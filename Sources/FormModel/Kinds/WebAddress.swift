package import JSONText

/// An absolute http or https address.
package struct WebAddress: TextCodec {
  package init() {}

  package func value(of typed: String) throws(Rejection) -> JSON {
    let text = typed.trimmed
    guard let parts = Parts(text) else {
      throw Rejection(
        "Cette adresse ne commence pas par https:// ou http://.",
        remedy: "Copiez-la en entier depuis le navigateur, comme https://ville.fr/avis.pdf."
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

  /// What stands before the path of an address.
  package struct Parts {
    /// `https://` or `http://`.
    package let scheme: String
    /// What some addresses have before an `@`: a name, at times a password.
    package let user: Substring?
    package let host: Substring
    private let port: Substring?

    /// `nil` for an address that has neither scheme.
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
