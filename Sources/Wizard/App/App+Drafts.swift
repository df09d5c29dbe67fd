package import Drafts
internal import Filling
package import FormModel
internal import JSONText

/// Drafts, opened and left.
extension App {
  /// Opens the draft `ref` where it was left. One that is open elsewhere is opened for reading.
  package mutating func open(_ ref: String) {
    // Before the file is read: it might be the draft that is open now.
    guard desk.settle() else { return }
    remember()
    keepUndo()
    do throws(DraftError) {
      let opened = try desk.services.store.open(ref)
      let holder = desk.hold(opened.draft.id)
      show(opened.draft, readOnly: opened.readOnly?.description ?? holder?.sentence)
      if let holder { tell(holder, of: opened.draft.id) }
      // What waits beside the file is then the other program's, and not for us to recover.
      guard holder == nil else { return }
      desk.services.complete(opened)
      if let notice = opened.foreignNotice { desk.say(notice) }
      if let recovery = opened.recovery { say(recovery) }
      offerLeftTexts()
    } catch {
      desk.say(error)
    }
  }

  /// A window that was lost with its connection has the draft still, and there is nobody to close it.
  private mutating func tell(_ holder: Desk.Hindrance, of id: String) {
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

  private mutating func say(_ recovery: Recovery) {
    desk.say(recovery.sentence(desk.services.clock))
    if case .diverged(let other, _) = recovery { settleConflict(with: other) }
  }

  /// A new draft, with answers to start from.
  package mutating func begin(_ answers: Answers = Answers()) {
    guard desk.settle() else { return }
    keepUndo()
    let draft = desk.services.store.create(answers: answers)
    _ = desk.hold(draft.id)
    show(draft, readOnly: nil, isSaved: false)
  }

  /// A canevas that is filled already, to be looked at: it is no draft of the person's, and stays none.
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

  /// Keeps the way back of the draft that is left; to be called once all of it is saved.
  package func keepUndo() {
    if let session = desk.session, !desk.isOnExample { desk.services.keepUndo(of: session) }
  }

  /// Keeps the place in the form, to come back to.
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

  /// The same, where the focus is in another field than when it was kept last: a program that is
  /// killed is to be found again where it was.
  mutating func rememberNewPlace() {
    if form?.path != remembered { remember() }
  }

  package var isUnsaved: Bool { desk.session?.isChanged ?? false }

  /// The draft to save, if there is something new in it.
  package mutating func unsaved() -> Draft? { desk.unsaved() }

  /// The open draft as it is on the screen.
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

/// Two at once, and disks that take nothing.
extension App {
  /// The draft that could only be read, to be changed now that the other program is gone.
  mutating func takeOver() {
    guard let session = desk.session, session.readOnly != nil,
      session.draft.readOnlyReason == nil
    else { return }
    open(session.draft.id)
    if desk.session?.readOnly == nil { desk.say("Vous pouvez modifier ce brouillon.", .success) }
  }

  private mutating func settleConflict(with other: Draft) {
    guard let session = desk.session, session.draft.id == other.id,
      !sheets.contains(where: { $0 is MergeView })
    else { return }
    let arrival = Arrival(other, from: .outside, beside: session, desk.services.store)
    sheets = [MergeView(session, arrival)]
  }

  /// A text from a file beside the draft `ref`, which is opened where it is not yet.
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
      // Both are on the disk: who has seen that, and does not choose now, is asked the next time.
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
          .init("Enregistrer une copie ailleurs", "Sur une clé USB, dans un autre dossier.") { _ in
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
    sheets.append(PromptView.copying(to: desk.services.home))
  }
}

extension PromptView {
  static func copying(to home: String) -> PromptView {
    PromptView(
      "Enregistrer une copie ailleurs",
      ["La copie contient tout, tel que c’est à l’écran.", "Dans quel fichier ?"],
      initial: (home.isEmpty ? "" : home + "/") + "canevas-copie.json"
    ) { path, desk in
      guard let draft = desk.session?.current() else { return .pop }
      let path = desk.services.expanded(path)
      do throws(DraftError) {
        let path = try desk.services.store.saveCopy(draft, at: path)
        let doubt = desk.services.store.doubt(ofCopy: path)
        desk.say(
          doubt.map { "\(path) : \($0)" } ?? "La copie est dans \(path).",
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
