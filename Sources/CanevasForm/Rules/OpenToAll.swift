package import FormModel
internal import JSONText

/// A resource must be public: its address has no private host name and no password.
package struct OpenToAll: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.questions.compactMap { question in
      guard question.field.kind == .url, let text = canevas.answers[question.path]?.string,
        question.field.kind.rejection(of: .string(text)) == nil,
        let address = WebAddress.Parts(text.trimmed)
      else { return nil }
      if address.user != nil {
        return Problem(
          .warning,
          at: question.path,
          "L’identifiant écrit avant « @ » dans cette adresse sera public.",
          remedy: "Donnez une adresse qui s’ouvre sans identifiant."
        )
      }
      return HostName.isPublic(address.host)
        ? nil
        : Problem(
          .warning,
          at: question.path,
          "« \(String(address.host).excerpt) » ne s’ouvre sans doute que depuis votre réseau.",
          remedy:
            "Donnez une adresse que tout le monde peut ouvrir, comme https://ville.fr/avis.pdf."
        )
    }
  }
}
