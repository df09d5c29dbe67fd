package import Drafts
package import Filling
internal import FormModel
internal import JSONText

/// The line mode: filling in, checking and exporting by questions and answers, without a screen.
package final class Interview {
  let services: Services
  let dialogue: Dialogue
  var session: Session?
  var lock: DraftLock?
  /// The current question; `nil` at the end of the form.
  var path: Path?
  /// The proposals for the last input, with its question.
  var proposals: (suggestions: [Suggestion], path: Path)?
  /// The words of the last search.
  var searched: String?
  /// The page and headings said last, which are not repeated.
  var saidPage: Page.ID?
  var saidTitles: [String] = []
  /// Help texts already said; `/aide` repeats them.
  var saidHelps: Set<String> = []
  /// The kinds of pages (`Page.sort`) whose compléments are open.
  var opened: Set<String> = []
  /// Whether the commands for all questions were said.
  var hasSaidCommands = false
  /// Lines of a script that were not accepted or are invalid.
  package internal(set) var slips: [Slip] = []
  /// The question was said but not answered; it is not repeated.
  var isWaiting = false
  var isDone = false
  /// Why the last change is not saved; `nil` if everything is.
  package internal(set) var failure: DraftError?
  /// The unsaved draft, if there is a failure.
  package private(set) var unsaved: Draft?
  /// Another program’s text of the draft, if the user chooses later.
  var postponed: Draft?
  /// The name in the history.
  private lazy var person = services.author()
  /// The draft that was asked for, while another person has it open.
  var awaited: String?
  /// The request for the open draft that was said last.
  var told: LockHolder?
  /// The text from the editor while the user is asked whether to take it.
  var waitingVisit: EditorVisit?

  package init(_ services: Services, _ lines: Lines) {
    self.services = services
    dialogue = Dialogue(lines, LineCommand.all(in: services))
  }

  /// Runs until the user quits or the input ends, which have the same effect.
  package func run(_ start: Start) {
    do throws(Ending) {
      switch start {
      case .drafts: break
      case .new: begin()
      case .draft(let ref):
        // Do not open anything else: the next line is meant for this draft.
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

/// Opening and closing drafts.
extension Interview {
  func begin(_ answers: Answers = Answers()) {
    do throws(DraftError) {
      if let notice = try services.store.checkRoom() { say(notice) }
    } catch {
      note("\(error)")
      return say(error)
    }
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
    // The write-ahead file belongs to the other program, so do not recover it.
    guard holder == nil else { return }
    services.complete(opened)
    if let notice = opened.foreignNotice { say(notice) }
    if let recovery = opened.recovery {
      say(recovery.sentence(services.clock))
      if case .diverged(let other, _) = recovery { try choose(against: other) }
    }
    try offerLeftTexts()
  }

  /// Locks a draft. If it is locked already, returns the reason as a sentence.
  private func hold(_ id: String) -> String? {
    do throws(DraftError) {
      lock = try services.store.lock(id)
      return nil
    } catch {
      return error.readOnlyReason(
        services.clock,
        "« canevas reprendre » le rend modifiable.",
        toClose: "/modifier l’y ferme, et le rend modifiable.",
        toAsk: "/demander le lui demande."
      )
    }
  }

  /// Starts a session on `draft`, which is saved already or, if not `isSaved`, once it has an
  /// answer.
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

  /// Closes the draft and remembers the position in it.
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
    withdrawRequest()
  }
}

/// Saving.
extension Interview {
  /// Returns once all answers are durable, or says why they are not.
  func save() {
    guard var session, session.isChanged || failure != nil else { return }
    let draft = session.handOver(at: services.clock.now(), by: person)
    self.session = session
    guard case .failing(let error, _) = services.settle(draft) else {
      failure = nil
      unsaved = nil
      return
    }
    failure = error
    // A conflict: the store keeps both texts, and the user is asked.
    if case .changedOutside = error { return }
    say(error)
    say("/enregistrer FICHIER en garde une copie ailleurs.")
    unsaved = draft
  }
}
