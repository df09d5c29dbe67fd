internal import Drafts
internal import Filling
internal import FormModel

extension PromptView {
  /// Asks what to import, takes it in, and opens the one draft that it is where there is nothing to say of
  /// it; else shows what was done.
  static func importing() -> PromptView {
    PromptView(
      "Importer",
      [
        "Quel fichier, dossier ou quelle archive ? Un export de canevas, ou le brouillon de quelqu’un d’autre ; « ~ » est votre dossier personnel."
      ]
    ) { path, desk in
      do {
        let taken = try desk.services.takeIn(typed: path)
        let isPlain = taken.remarks.isEmpty && taken.complaints.isEmpty
        guard isPlain, taken.drafts.count == 1, let draft = taken.drafts.first else {
          return .replace(taken.report(desk))
        }
        desk.say(taken.sentences.joined(separator: " "), .success)
        return .open(ref: draft.id)
      } catch {
        desk.say(error)
        return .stay
      }
    }
  }
}

extension TakenIn {
  /// Drafts that are offered to be opened; the others stand in the list.
  private static let offered = 4

  fileprivate func report(_ desk: Desk) -> ChoiceView {
    let form = desk.services.form
    let opening = drafts.prefix(Self.offered).map { draft in
      ChoiceView.Option(
        "Ouvrir \(form.ownerName(of: draft.answers) ?? "le brouillon sans nom")",
        draft.summary(form, desk.services.clock)
      ) { _ in .open(ref: draft.id) }
    }
    return ChoiceView(
      drafts.isEmpty ? "Rien n’est importé" : "Importé",
      sentences + complaints + remarks.map { "- " + $0 },
      opening + [.init("Revenir à la liste") { _ in .closeAll }]
    )
  }
}
