package import JSONText

/// An email address. It is checked for typos, not for existence; accented letters are allowed, as
/// in internationalised addresses.
package struct EmailAddress: TextCodec {
  package init() {}

  package var example: String? { "prenom.nom@collectivite.fr" }
  package var shape: TextShape { .line }
  package var isMark: Bool { true }

  package var datum: Datum {
    Datum(.text, pattern: "^[\\s\\S]+@[\\s\\S]+\\.[\\s\\S]+$", sample: "prenom.nom@collectivite.fr")
  }

  package func likelyMeant(by text: String) -> String? { KnownDomain.corrected(text) }

  package func reading(_ typed: String) throws(Rejection) -> JSON {
    let text = typed.trimmed
    // The most frequent rejection while typing, found without segmentation into characters.
    let parts =
      text.utf8.contains(UInt8(ascii: "@"))
      ? text.split(separator: "@", omittingEmptySubsequences: false) : []
    guard let local = parts.first, let domain = parts.last, parts.count > 1 else {
      throw Rejection(
        "Il manque « @ » dans cette adresse.",
        remedy: "Une adresse s’écrit nom@domaine.fr."
      )
    }
    if parts.count > 2 {
      throw Rejection(
        "Cette réponse contient plusieurs « @ ».",
        remedy: "Donnez une seule adresse, comme nom@domaine.fr."
      )
    }
    if text.contains(where: { $0.isWhitespace || ",;:<>()[]\"\\".contains($0) }) {
      throw Rejection(
        "Une espace ou un signe de ponctuation est de trop dans cette adresse.",
        remedy: "Donnez une seule adresse, sans nom devant : nom@domaine.fr."
      )
    }
    let pieces = local.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.allSatisfy({ !$0.isEmpty }) else {
      throw Rejection(
        local.isEmpty
          ? "Il manque le nom avant « @ »." : "Un point est de trop dans le nom avant « @ ».",
        remedy: "Une adresse s’écrit nom@domaine.fr."
      )
    }
    guard HostName.isPublic(domain) else {
      throw Rejection(
        "Le domaine après « @ » n’est pas complet.",
        remedy: "Il s’écrit avec un point, comme ville.fr."
      )
    }
    return .string(text)
  }
}
