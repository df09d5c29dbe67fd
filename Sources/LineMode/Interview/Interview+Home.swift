internal import Drafts
internal import UseCases
internal import FormModel

/// The list of drafts.
extension Interview {
  func offerDrafts() throws(Ending) {
    guard let drafts = listDrafts() else {
      isDone = true
      return
    }
    say(
      (drafts.isEmpty
        ? "/nouveau : commencer. /importer \(services.paths.placeholder), /corbeille. "
        : "Un numéro : ouvrir. /nouveau, /importer \(services.paths.placeholder), /dupliquer N, /retirer N, /corbeille. ")
        + "Ligne vide : quitter."
    )
    let line = try dialogue.hear()
    switch Input(line, among: dialogue.commands) {
    case .empty, .command(.quit, _): isDone = true
    case .answer(let text):
      if let draft = drafts.numbered(text) { try open(draft.id) } else { refuse(text, drafts) }
    case .command(.create, _): begin()
    case .command(.importFile, let path): try importDrafts(path)
    case .command(.duplicate, let number):
      if let draft = drafts.numbered(number) {
        begin(services.copiedAnswers(of: draft))
      } else {
        refuse(number, drafts)
      }
    case .command(.remove, let number):
      if let draft = drafts.numbered(number) { trash(draft) } else { refuse(number, drafts) }
    case .command(.trash, _): try offerTrash()
    case .command(.help, _):
      for command in [LineCommand.create, .importFile, .duplicate, .remove, .trash, .quit] {
        say("\(command.usage(services.paths)) : \(command.title).")
      }
    case .command:
      say(
        drafts.isEmpty
          ? Self.noneYet
          : "Cette commande demande un brouillon ouvert : donnez son numéro, ou /nouveau."
      )
    case .unknown(let word):
      say(Input.refusal(of: word))
      note(Input.refusal(of: word))
    }
  }

  private static let noneYet = "Il n’y a pas encore de brouillon : /nouveau en commence un."

  private func refuse(_ number: String, _ drafts: [Draft]) {
    let sentence =
      drafts.isEmpty
      ? Self.noneYet : "« \(number.excerpt) » n’est pas un numéro de cette liste."
    say(sentence)
    note(sentence)
  }

  func importDrafts(_ path: String) throws(Ending) {
    guard let found = incoming(path) else { return }
    if let twin = services.twin(of: found), try isToBeMerged(found, with: twin) {
      try open(twin.id)
      return try merge(found, path)
    }
    let imported = services.importDrafts(found)
    for sentence in imported.sentences + imported.remarks { say(sentence) }
    for complaint in imported.complaints {
      say(complaint)
      note(complaint)
    }
  }

  private func trash(_ draft: Draft) {
    do throws(DraftError) { try services.throwAway(draft) } catch { return say(error) }
    say("Le brouillon est dans la corbeille. /corbeille l’en fait revenir.")
  }

  /// Lists the trash and offers to restore a draft.
  func offerTrash() throws(Ending) {
    let shelf: Shelf
    do throws(DraftError) { shelf = try services.trash() } catch { return say(error) }
    for damage in shelf.listings.damages { dialogue.tell(damage) }
    let drafts = shelf.drafts
    guard !drafts.isEmpty else { return say("La corbeille est vide.") }
    dialogue.pause()
    say("Corbeille :")
    let lines = drafts.map { line(of: $0, shelf, nil) }
    guard let choice = try dialogue.pick(lines, otherwise: "revenir aux brouillons") else { return }
    do throws(DraftError) { try services.restoreFromTrash(drafts[choice].id) } catch {
      return say(error)
    }
    say("Le brouillon est revenu dans la liste.")
  }

  /// Says the drafts, newest first; `nil` if their folder cannot be read.
  private func listDrafts() -> [Draft]? {
    let shelf: Shelf
    do throws(DraftError) { shelf = try services.shelf() } catch {
      say(error)
      failure = error
      return nil
    }
    dialogue.pause()
    let listings = shelf.listings
    say("Brouillons : \(listings.isEmpty ? "aucun" : String(listings.count)).")
    // Damaged drafts come last and have no number.
    for (index, listing) in listings.enumerated() {
      guard case .draft(let draft, let recovery) = listing else { continue }
      dialogue.tell("\(index + 1). \(line(of: draft, shelf, recovery))")
    }
    for damage in listings.damages { dialogue.tell(damage) }
    return shelf.drafts
  }

  private func line(of draft: Draft, _ shelf: Shelf, _ recovery: Recovery?) -> String {
    let form = services.form
    return [
      form.name(of: draft), shelf.distinction(of: draft),
      "\(form.completeness(of: draft.answers).percent)\u{A0}%",
      draft.summary(form, services.clock), recovery?.remark,
    ].compactMap(\.self).joined(separator: " · ")
  }
}

extension [Draft] {
  fileprivate func numbered(_ text: String) -> Draft? {
    index(numbered: text).map { self[$0] }
  }
}
