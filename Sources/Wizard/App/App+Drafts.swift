package import Drafts
internal import Filling
package import FormModel
internal import JSONText

/// Opening and leaving drafts.
extension App {
  /// Opens the draft `ref` at the field where it was left; read-only if another program has it
  /// open.
  package mutating func open(_ ref: String) {
    // `ref` may be the draft that is open now, so its file must be complete.
    guard desk.settle() else { return }
    remember()
    keepUndo()
    do throws(DraftError) {
      let opened = try desk.services.store.open(ref)
      let holder = desk.hold(opened.draft.id)
      show(opened.draft, readOnly: opened.readOnly?.description ?? holder?.sentence)
      if let holder { tell(holder, of: opened.draft.id) }
      // Recovery files then belong to the other program.
      guard holder == nil else { return }
      desk.services.complete(opened)
      if let notice = opened.foreignNotice { desk.say(notice) }
      if let recovery = opened.recovery { say(recovery) }
      offerLeftTexts()
    } catch {
      desk.say(error)
    }
  }

  /// Shows the reason why a draft is locked, and offers to close it there. A window whose
  /// connection was lost still holds the lock, and nobody can close it by hand.
  private mutating func tell(_ holder: Desk.Hindrance, of id: String) {
    if let name = holder.askable { return offerAsking(name, holder.sentence) }
    guard holder.isEndable else { return desk.say(holder.sentence) }
    sheets.append(
      ChoiceView(
        "Ce brouillon est déjà ouvert",
        [holder.sentence],
        [
          .init("Le lire seulement", "Rien ne change dans l’autre fenêtre.") { _ in .pop },
          .init(
            "Le fermer là-bas et continuer ici",
            "L’autre fenêtre enregistre tout, puis se ferme."
          ) { desk in
            do throws(DraftError) { try desk.services.store.takeOver(id).release() } catch {
              desk.say(error)
              return .pop
            }
            return .open(ref: id)
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

  private mutating func say(_ recovery: Recovery) {
    desk.say(recovery.sentence(desk.services.clock))
    if case .diverged(let other, _) = recovery { settleConflict(with: other) }
  }

  /// Opens a new draft with the given answers.
  package mutating func begin(_ answers: Answers = Answers()) {
    guard desk.settle() else { return }
    let notice: String?
    do throws(DraftError) { notice = try desk.services.store.checkRoom() } catch {
      return desk.say(error)
    }
    keepUndo()
    let draft = desk.services.store.create(answers: answers)
    _ = desk.hold(draft.id)
    show(draft, readOnly: nil, isSaved: false)
    if let notice { desk.say(notice) }
  }

  /// Opens the example. It is read-only and never becomes a draft.
  mutating func showExample() {
    guard let example = desk.services.example?(), desk.settle() else { return }
    remember()
    keepUndo()
    desk.release()
    show(
      example,
      readOnly:
        "C’est un exemple : il peut être lu et exporté, pas modifié. Échap revient à la liste."
    )
    desk.isOnExample = true
    desk.say(
      "Un exemple rempli, à lire seulement. PgSuiv passe d’une étape à l’autre ; Échap revient à la liste."
    )
  }

  private mutating func show(_ draft: Draft, readOnly: String?, isSaved: Bool = true) {
    sheets = []
    reviewPlace = nil
    remembered = nil
    spelling.forget()
    desk.isOnExample = false
    let reason = readOnly ?? draft.readOnlyReason
    var session = desk.services.session(on: draft, readOnly: reason, isSaved: isSaved)
    session.look(today: desk.today)
    desk.session = session
    desk.saveState = .untouched
    let place = desk.services.store.place(of: draft.id)
    form = FormView(session, at: place.flatMap { Path($0.path) }, caret: place?.caret)
  }

  /// Stores the undo history of the current draft. Call it after all changes are saved.
  package func keepUndo() {
    if let session = desk.session, !desk.isOnExample { desk.services.keepUndo(of: session) }
  }

  /// Stores the focused field and the caret, to reopen the draft there.
  package mutating func remember() {
    guard let form, let session = desk.session, let path = form.path, !desk.isOnExample else {
      return
    }
    remembered = path
    desk.services.store.remember(
      Place(path: path.description, caret: form.editor.caret ?? 0),
      of: session.draft.id
    )
  }

  /// Calls `remember()` if the focus has moved to another field, so that the place survives a kill.
  mutating func rememberNewPlace() {
    if form?.path != remembered { remember() }
  }

  package var isUnsaved: Bool { desk.session?.isChanged ?? false }

  /// Returns the draft to save, or `nil` if nothing has changed.
  package mutating func unsaved() -> Draft? { desk.unsaved() }

  /// The open draft with all changes.
  package var current: Draft? { desk.session?.current() }

  var farewell: String? { desk.session?.farewell }

  package mutating func note(_ state: SaveState) {
    desk.saveState = state
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
  mutating func takeOver() {
    guard let session = desk.session, session.readOnly != nil,
      session.draft.readOnlyReason == nil
    else { return }
    open(session.draft.id)
    if desk.session?.readOnly == nil { desk.say("Vous pouvez modifier ce brouillon.", .success) }
  }

  /// Closes the draft for the person who asks for it, once all of it is saved.
  mutating func passDraft() {
    guard case .asked(let name)? = desk.news else { return desk.say(Services.nobodyAsks) }
    run(.home)
    if form == nil { desk.say(Services.isPassed(to: name), .success) }
  }

  /// What others of the service want by now. News takes the place of a message that has had its
  /// time, but not of an error.
  mutating func takeRequests() {
    let news = desk.watch?.news
    if news != nil, news != desk.news, desk.message?.tone != .error { desk.message = nil }
    desk.news = news
  }

  /// Takes back what was asked for, at the end of the program.
  mutating func stopWatching() { desk.letGo() }

  private mutating func settleConflict(with other: Draft) {
    guard let session = desk.session, session.draft.id == other.id,
      !sheets.contains(where: { $0 is MergeView })
    else { return }
    let arrival = Arrival(other, from: .outside, beside: session, desk.services.store)
    sheets = [MergeView(session, arrival)]
  }

  /// Shows the sheet that merges the text of a file into the draft `ref`, and opens that draft
  /// first if needed.
  mutating func merge(_ text: Draft, of file: String, into ref: String) {
    if desk.session?.draft.id != ref { open(ref) }
    guard let session = desk.session, session.draft.id == ref else { return }
    if let reason = session.readOnly { return desk.say(reason, .error) }
    let arrival = Arrival(text, from: .file(file), beside: session, desk.services.store)
    guard arrival.isNews(beside: session) else {
      sheets = []
      return desk.say("Rien à prendre dans « \(file.excerpt) » : tout ce qui y est, est ici.")
    }
    sheets = [MergeView(session, arrival)]
  }

  mutating func quit() {
    guard !desk.settle() else {
      isDone = true
      return
    }
    if case .failing(.changedOutside(let other), _) = desk.saveState {
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
      guard let draft = desk.session?.current() else { return .pop }
      do {
        let path = try desk.services.paths.path(typed: path)
        let written = try desk.services.store.saveCopy(draft, at: path)
        let doubt = desk.services.store.doubt(ofCopy: written)
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
