package import JSONText

/// An address to write to. Checked for slips, not for existence.
package struct EmailAddress: TextCodec {
  package init() {}

  package var example: String? { "prenom.nom@collectivite.fr" }

  package func value(of typed: String) throws(Rejection) -> JSON {
    let text = typed.trimmed
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last else {
      throw Rejection(
        parts.count > 2
          ? "Cette adresse contient plusieurs « @ »."
          : "Il manque « @ » dans cette adresse.",
        remedy: "Une adresse s’écrit nom@domaine.fr."
      )
    }
    if text.contains(where: \.isWhitespace) || text.contains(where: { ",;<>".contains($0) }) {
      throw Rejection(
        "Une espace ou un signe de ponctuation est de trop dans cette adresse.",
        remedy: "Donnez une seule adresse, sans nom devant : nom@domaine.fr."
      )
    }
    if local.isEmpty {
      throw Rejection(
        "Il manque le nom avant « @ ».",
        remedy: "Une adresse s’écrit nom@domaine.fr."
      )
    }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else {
      throw Rejection(
        "Le domaine après « @ » n’est pas complet.",
        remedy: "Il s’écrit avec un point, comme ville.fr."
      )
    }
    return .string(text)
  }
}
