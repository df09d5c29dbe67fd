package import FormModel
internal import JSONText

/// A domain one letter away from a frequent one is probably a typo.
package struct LikelyAddress: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.questions.compactMap { question in
      guard question.field.kind == .email, let text = canevas.answers[question.path]?.string,
        question.field.kind.rejection(of: .string(text)) == nil,
        let meant = question.field.kind.likelyAddress(for: text)
      else { return nil }
      return Problem(
        .warning,
        at: question.path,
        "« \(text.domain) » ressemble à « \(meant.domain) ».",
        remedy: "Si c’est une faute de frappe, l’adresse est \(meant)."
      )
    }
  }
}

extension String {
  fileprivate var domain: String {
    lastIndex(of: "@").map { String(self[index(after: $0)...]).excerpt } ?? excerpt
  }
}
