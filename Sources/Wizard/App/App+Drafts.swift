package import Drafts
internal import UseCases
package import FormModel
internal import JSONText
internal import Spelling

/// Opening and leaving drafts.
extension App {
  /// Opens the draft `ref` at the field where it was left; read-only if another program has it
  /// open.
  package mutating func open(_ ref: String) {
    guard desk.save() else { return }
    do throws(DraftError) {
      let opening = try desk.drafts.open(ref, leaving: place)
      showForm()
      if let hindrance = opening.hindrance { tell(hindrance) }
      for notice in opening.notices { desk.say(notice) }
      if let other = opening.conflict { settleConflict(with: other) }
      offerLeftTexts()
    } catch {
      desk.say(error)
    }
  }

  /// Shows the reason why a draft is locked, and offers to close it there. A window whose
  /// connection was lost still holds the lock, and nobody can close it by hand.
  private mutating func tell(_ hindrance: Hindrance) {
    if let name = hindrance.askable { return offerAsking(name, hindrance.sentence) }
    guard hindrance.isEndable, let id = desk.session?.draft.id else {
      return desk.say(hindrance.sentence)
    }
    sheets.append(
      ChoiceView(
        "Ce brouillon est déjà ouvert",
        [hindrance.sentence],
        [
          .init("Le lire seulement", "Rien ne change dans l’autre fenêtre.") { _ in .pop },
          .init(
            "Le fermer là-bas et continuer ici",
            "L’autre fenêtre enregistre tout, puis se ferme."
          ) { desk in
            let isEnded = desk.succeeds { desk throws(DraftError) in
              try desk.drafts.endOther(id)
            }
            return isEnded ? .open(ref: id) : .pop
          },
        ]
      )
    )
  }

  /// Another person of the service has the draft.
  private mutating func offerAsking(_ name: String, _ sentence: String) {
    sheets.append(
      ChoiceView(
        "Ce brouillon est déjà ouvert",
        [sentence],
        [
          .init("Le lire seulement", "Rien ne change pour \(name).") { _ in .pop },
          .init(
            "Le demander",
            "L’écran de \(name) le dit, et une touche y suffit pour vous le passer."
          ) { desk in
            desk.askForDraft()
            return .pop
          },
        ]
      )
    )
  }

  /// Opens a new draft with the given answers.
  package mutating func begin(_ answers: Answers = Answers()) {
    guard desk.save() else { return }
    do throws(DraftError) {
      let warning = try desk.drafts.begin(answers, leaving: place)
      showForm()
      if let warning { desk.say(warning) }
    } catch {
      desk.say(error)
    }
  }

  /// Opens the example.
  mutating func showExample() {
    guard desk.save() else { return }
    let isThere = desk.drafts.showExample(
      leaving: place,
      readOnly:
        "C’est un exemple : il peut être lu et exporté, pas modifié. Échap revient à la liste."
    )
    guard isThere else { return }
    showForm()
    desk.say(
      "Un exemple rempli, à lire seulement. PgSuiv passe d’une étape à l’autre ; Échap revient à la liste."
    )
  }

  /// Shows the draft that was just opened.
  private mutating func showForm() {
    guard let session = desk.session else { return }
    sheets = []
    reviewAnchor = nil
    remembered = nil
    spelling.forget()
    let place = desk.drafts.place
    form = FormView(session, at: place.flatMap { Path($0.path) }, caret: place?.caret)
  }

  /// The focused field and the caret, where the draft is opened again.
  var place: Place? {
    guard let form, let path = form.path else { return nil }
    return Place(path: path.description, caret: form.editor.caret ?? 0)
  }

  /// Stores the place if the focus has moved to another field, so that it survives a kill.
  mutating func rememberNewPlace() {
    guard let path = form?.path, path != remembered, let place else { return }
    remembered = path
    desk.drafts.remember(place)
  }

  /// Stores what outlives the program, after all is saved, and lets go of the draft.
  package mutating func end() {
    desk.drafts.putAway(at: place)
    desk.drafts.letGo()
    desk.speller?.close()
  }

  package var isUnsaved: Bool { desk.session?.isChanged ?? false }

  /// Returns the draft to save, or `nil` if nothing has changed.
  package mutating func unsaved() -> Draft? { desk.drafts.takeUnsaved() }

  /// The open draft with all changes.
  package var current: Draft? { desk.session?.current() }

  var farewell: String? { desk.session?.farewell }

  package mutating func note(_ state: SaveState) {
    desk.drafts.note(state)
    if case .saved = state, let weakness = desk.services.store.takeWeakness() {
      desk.say(weakness)
    }
    guard case .failing(.changedOutside(let other), _) = state else { return }
    settleConflict(with: other)
  }
}

/// Conflicts with another program, and disks that fail.
extension App {
  /// Opens a read-only draft for writing once the other program has closed it.
  mutating func makeWritable() {
    guard let id = desk.session?.draft.id, desk.drafts.isTaken else { return }
    open(id)
    if desk.session?.readOnly == nil { desk.say("Vous pouvez modifier ce brouillon.", .success) }
  }

  /// Closes the draft for the person who asks for it, once all of it is saved.
  mutating func passDraft() {
    guard let name = desk.drafts.asker() else { return desk.say(DraftController.nobodyAsks) }
    run(.home)
    if form == nil { desk.say(DraftController.isPassed(to: name), .success) }
  }

  /// What others of the service want by now. News takes the place of a message that has had its
  /// time, but not of an error.
  mutating func renewNews() {
    let before = desk.drafts.news
    desk.drafts.renewNews()
    let news = desk.drafts.news
    if news != nil, news != before, desk.message?.tone != .error { desk.message = nil }
  }

  private mutating func settleConflict(with other: Draft) {
    guard let session = desk.session, session.draft.id == other.id,
      !sheets.contains(where: { $0 is MergeView }),
      let arrival = desk.drafts.arrival(of: other, from: .outside)
    else { return }
    sheets = [MergeView(session, arrival)]
  }

  /// Shows the sheet that merges the text of a file into the draft `ref`, and opens that draft
  /// first if needed.
  mutating func merge(_ text: Draft, of file: String, into ref: String) {
    if desk.session?.draft.id != ref { open(ref) }
    guard let session = desk.session, session.draft.id == ref, desk.mayChange(),
      let arrival = desk.drafts.arrival(of: text, from: .file(file))
    else { return }
    guard arrival.isNews(beside: session) else {
      sheets = []
      return desk.say("Rien à prendre dans « \(file.excerpt) » : tout ce qui y est, est ici.")
    }
    sheets = [MergeView(session, arrival)]
  }

  mutating func quit() {
    guard !desk.save() else {
      isDone = true
      return
    }
    if case .failing(.changedOutside(let other), _) = desk.drafts.saveState {
      // Both texts are on the disk. The first attempt shows the merge sheet; if it is already open,
      // the program quits and asks again at the next start.
      isDone = sheets.contains { $0 is MergeView }
      settleConflict(with: other)
      return
    }
    sheets.removeAll { $0 is ChoiceView }
    sheets.append(
      ChoiceView(
        "Votre texte n’est pas enregistré",
        [desk.standingMessage?.text ?? ""],
        [
          .init("Rester", "Le programme essaie encore, toutes les deux secondes.") { _ in .pop },
          .init(
            "Enregistrer une copie ailleurs",
            desk.services.paths.haveFolders
              ? "Sur une clé USB, dans un autre dossier." : "Dans le dossier d’échange."
          ) { _ in
            .popAndPerform(.saveElsewhere)
          },
          .init("Quitter quand même", "Ce qui n’est pas enregistré sera perdu.") { _ in
            .run(.leaveUnsaved)
          },
        ]
      )
    )
  }

  mutating func saveElsewhere() {
    guard desk.session != nil else { return }
    sheets.append(PromptView.copying(to: desk.services.paths))
  }
}

extension PromptView {
  static func copying(to paths: TypedPaths) -> PromptView {
    PromptView(
      "Enregistrer une copie ailleurs",
      [
        "La copie contient tout, tel que c’est à l’écran.",
        "Dans quel fichier\(paths.haveFolders ? "" : " du dossier d’échange") ?",
      ],
      initial: paths.copy
    ) { path, desk in
      do {
        let (written, doubt) = try desk.drafts.saveCopy(typed: path)
        desk.say(
          doubt.map { "\(written) : \($0)" } ?? "La copie est dans \(written).",
          doubt == nil ? .success : .plain
        )
        return .pop
      } catch {
        desk.say(error)
        return .stay
      }
    }
  }
}
