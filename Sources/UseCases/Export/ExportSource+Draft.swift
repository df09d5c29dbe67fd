package import Drafts
package import Exports
package import FormModel

extension Session {
  /// The source for an export of the current answers.
  package func source(_ clock: Clock) -> ExportSource {
    ExportSource(current(), form: form, clock)
  }
}

extension ExportSource {
  package init(_ draft: Draft, form: Form, _ clock: Clock) {
    self.init(
      form: form,
      answers: draft.answers,
      id: draft.id,
      etat: draft.etat.key,
      version: draft.version,
      creeLe: draft.creeLe.iso,
      modifieLe: draft.modifieLe.iso,
      modifiedOn: clock.localTime(draft.modifieLe).day,
      other: draft.other
    )
  }
}
