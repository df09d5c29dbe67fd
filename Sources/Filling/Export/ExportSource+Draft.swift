package import Drafts
package import Exports
package import FormModel

extension Session {
  /// What an export of the draft as it is now is made from.
  package var source: ExportSource { ExportSource(current(), form: form) }
}

extension ExportSource {
  package init(_ draft: Draft, form: Form) {
    self.init(
      form: form,
      answers: draft.answers,
      id: draft.id,
      etat: draft.etat.key,
      version: draft.version,
      creeLe: draft.creeLe.iso,
      modifieLe: draft.modifieLe.iso,
      other: draft.other
    )
  }

  /// What the public edition leaves out, each question named once.
  package var withheld: [String] {
    ExportPlan(of: self, suspect: []).leftOut.map(\.label).reduce(into: []) { labels, label in
      if !labels.contains(label) { labels.append(label) }
    }
  }
}
