package import Drafts
package import Filling
internal import FormModel
internal import JSONText

/// The whole job as questions and answers in lines: no screen, no state but what was said.
package final class Interview {
  let services: Services
  let dialogue: Dialogue
  let editor: ExternalEditor
  var session: Session?
  var lock: DraftLock?
  /// The question that is asked next; `nil` at the end of the form.
  var path: Path?
  /// What is proposed instead of the last answer, and where that stands.
  var proposals: (suggestions: [Suggestion], path: Path)?
  /// The words that were looked for last.
  var searched: String?
  /// The page and headings said last, which need not be said again.
  var saidPage: Page.ID?
  var saidTitles: [String] = []
  /// Helps that were said, which `/aide` says again.
  var saidHelps: Set<String> = []
  /// What pages are of which the compléments have been opened.
  var opened: Set<String> = []
  /// What can be asked for at every question was said.
  var hasSaidCommands = false
  /// What came to nothing, or is wrong, of a script.
  package internal(set) var slips: [Slip] = []
  /// The question was said and not answered: it need not be said again.
  var isWaiting = false
  var isDone = false
  /// Why the last change is not on the disk; `nil` where all is.
  package internal(set) var failure: DraftError?
  /// The draft that no file has, where there is a failure.
  package private(set) var unsaved: Draft?
  /// What another program made of the draft, where the person wants to choose later.
  var postponed: Draft?
  /// What came back from the editor while the person is asked whether to take it.
  var waitingVisit: EditorVisit?

  package init(_ services: Services, _ lines: Lines, editor: ExternalEditor) {
    self.services = services
    dialogue = Dialogue(lines)
    self.editor = editor
  }

  /// Until the person leaves, or the input ends, which comes to the same.
  package func run(_ start: Start) {
    do throws(Ending) {
      switch start {
      case .drafts: break
      case .new: begin()
      case .draft(let ref):
        // Nothing else is opened instead: the next line was meant for this draft.
        let opened: Opened
        do throws(DraftError) { opened = try services.store.open(ref) } catch {
          failure = error
          return
        }
        try take(opened)
      }
      while !isDone {
        if session == nil { try offerDrafts() } else { try ask() }
      }
      let farewell = session?.farewell
      saySlips()
      close()
      if failure == nil, let farewell { say(farewell) }
    } catch {
      saySlips()
      close()
      if failure == nil { say("Fin de l’entrée : tout ce qui a été répondu est enregistré.") }
      if waitingVisit != nil {
        say("Le texte de l’éditeur est gardé : « canevas reprendre » le proposera de nouveau.")
      }
    }
  }

  func say(_ sentence: String) { dialogue.say(sentence) }

  func say(_ error: any Error) { dialogue.say(String(describing: error)) }

  var course: Course? {
    session.map { Course(form: $0.form, answers: $0.book.answers, opened: opened) }
  }
}

/// Drafts, opened and left.
extension Interview {
  func begin(_ answers: Answers = Answers()) {
    let draft = services.store.create(answers: answers)
    _ = hold(draft.id)
    start(draft, readOnly: nil, isSaved: false)
    save()
  }

  func open(_ ref: String) throws(Ending) {
    let opened: Opened
    do throws(DraftError) { opened = try services.store.open(ref) } catch {
      say(error)
      return
    }
    try take(opened)
  }

  private func take(_ opened: Opened) throws(Ending) {
    let holder = hold(opened.draft.id)
    start(opened.draft, readOnly: opened.readOnly?.description ?? holder)
    // What waits beside the file is then the other program's, and not for us to recover.
    guard holder == nil else { return }
    services.complete(opened)
    if let notice = opened.foreignNotice { say(notice) }
    if let recovery = opened.recovery {
      say(recovery.sentence(services.clock))
      if case .diverged(let other, _) = recovery { try choose(against: other) }
    }
    try offerLeftTexts()
  }

  /// Takes the lock of a draft; gives who has it instead, as a sentence.
  private func hold(_ id: String) -> String? {
    do throws(DraftError) {
      lock = try services.store.lock(id)
      return nil
    } catch {
      return error.readOnlyReason(
        services.clock,
        "« canevas reprendre » le rend modifiable.",
        toClose: "/modifier l’y ferme, et le rend modifiable."
      )
    }
  }

  /// A session on `draft` as it now is on the disk, or as it will be once it has an answer.
  func start(_ draft: Draft, readOnly: String?, isSaved: Bool = true) {
    let reason = readOnly ?? draft.readOnlyReason("/rouvrir MOTIF commence la suivante.")
    var session = services.session(on: draft, readOnly: reason, isSaved: isSaved)
    session.look(today: services.clock.today)
    self.session = session
    saidPage = nil
    saidHelps = []
    hasSaidCommands = false
    proposals = nil
    let place = services.store.place(of: draft.id).flatMap { Path($0.path) }
    path = place.flatMap { course?.asked(near: $0) } ?? course?.first
    greet(session)
  }

  private func greet(_ session: Session) {
    dialogue.pause()
    dialogue.tell(session.title)
    let share = services.form.completeness(of: session.book.answers).percent
    dialogue.tell(
      "\(session.draft.summary(services.form, services.clock)) · \(share)\u{A0}% rempli"
    )
    if let reason = session.readOnly { say(reason) }
    say("Chaque réponse est enregistrée aussitôt. /aide dit tout ce qui peut être demandé.")
  }

  /// Saves and closes the draft. Returns `false` and keeps it open if it could not be saved.
  func leave() -> Bool {
    save()
    guard unsaved == nil else {
      wait("Ce brouillon reste ouvert : le quitter perdrait ce qui n’est pas enregistré.")
      return false
    }
    close()
    return true
  }

  /// Leaves the draft, with the place to come back to.
  func close() {
    save()
    settleSlips()
    if let session, let path {
      services.store.remember(Place(path: path.description, caret: 0), of: session.draft.id)
    }
    if let session { services.keepUndo(of: session) }
    session = nil
    lock?.release()
    lock = nil
  }
}

/// Saving.
extension Interview {
  /// Comes back once all answers are durable, or says why they are not.
  func save() {
    guard var session, session.isChanged || failure != nil else { return }
    let draft = session.handOver(at: services.clock.now())
    self.session = session
    guard case .failing(let error, _) = services.settle(draft) else {
      failure = nil
      unsaved = nil
      return
    }
    failure = error
    // The store keeps both, and the person is asked.
    if case .changedOutside = error { return }
    say(error)
    say("/enregistrer FICHIER en garde une copie ailleurs.")
    unsaved = draft
  }
}
