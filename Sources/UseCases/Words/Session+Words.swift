internal import Drafts
internal import FormModel
internal import JSONText

extension Session {
  package var title: String { form.ownerName(of: book.answers) ?? "Nouveau canevas" }

  /// The message on leaving a draft with answers, all of which are saved.
  package var farewell: String? {
    book.answers.root.isEmpty
      ? nil
      : "Tout est enregistré. « canevas reprendre » le rouvre où vous l’avez laissé."
        .withFrenchSpaces
  }

  /// "brouillon", "version 1 finalisée".
  package var state: String { draft.stateName }
}
