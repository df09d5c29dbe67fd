package import JSONText

/// An absolute http or https address.
package struct WebAddress: TextCodec {
  package init() {}

  package var example: String? { "https://" }

  package func value(of typed: String) throws(Rejection) -> JSON {
    let text = typed.trimmed
    if text.contains(where: \.isWhitespace) {
      throw Rejection(
        "Une adresse web ne contient pas d’espace.",
        remedy: "Remplacez chaque espace par %20, ou copiez l’adresse depuis le navigateur."
      )
    }
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else {
      throw Rejection(
        "Cette adresse n’est pas complète.",
        remedy: "Elle commence par https:// ou http://, comme https://ville.fr/avis.pdf."
      )
    }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let labels = host.split(separator: ":").first.map {
      $0.split(separator: ".", omittingEmptySubsequences: false)
    }
    guard let labels, labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else {
      throw Rejection(
        "Le nom du site manque ou n’est pas complet dans cette adresse.",
        remedy: "Il vient après \(scheme) et contient un point, comme ville.fr."
      )
    }
    return .string(text)
  }
}
