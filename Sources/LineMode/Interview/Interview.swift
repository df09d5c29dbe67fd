package import Drafts
package import UseCases
internal import FormModel
internal import JSONText

/// The line mode: filling in, checking and exporting by questions and answers, without a screen.
package final class Interview {
  let dialogue: Dialogue
  /// The open draft, and what is done with it.
  var drafts: DraftController
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
  /// Another program’s text of the draft, if the user chooses later.
  var postponed: Draft?
  /// The text from the editor while the user is asked whether to take it.
  var waitingVisit: EditorVisit?

  package init(_ services: Services, _ lines: Lines) {
    drafts = DraftController(services, .inLines)
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
        let opening: Opening
        do throws(DraftError) { opening = try drafts.open(ref, leaving: nil) } catch {
          failure = error
          return
        }
        try tell(opening)
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

  var services: Services { drafts.services }

  /// The open draft, to read; it is changed through `drafts`.
  var session: Session? { drafts.session }

  /// The open draft as it could not be saved.
  package var unsaved: Draft? { drafts.unsaved }

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
      if let warning = try drafts.begin(answers, leaving: nil) { say(warning) }
    } catch {
      note("\(error)")
      return say(error)
    }
    start()
    save()
  }

  func open(_ ref: String) throws(Ending) {
    let opening: Opening
    do throws(DraftError) { opening = try drafts.open(ref, leaving: nil) } catch {
      return say(error)
    }
    try tell(opening)
  }

  private func tell(_ opening: Opening) throws(Ending) {
    start()
    for notice in opening.notices { say(notice) }
    if let other = opening.conflict { try choose(against: other) }
    try offerLeftTexts()
  }

  /// Begins with the draft that was just opened, at the question where it was left.
  func start() {
    guard let session else { return }
    saidPage = nil
    saidHelps = []
    hasSaidCommands = false
    proposals = nil
    let place = drafts.place.flatMap { Path($0.path) }
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
    drafts.close(at: path.map { Place(path: $0.description, caret: 0) })
  }
}

/// Saving.
extension Interview {
  /// Returns once all answers are durable, or says why they are not.
  func save() {
    guard session != nil else { return }
    do throws(DraftError) {
      try drafts.save()
      failure = nil
    } catch {
      failure = error
      // A conflict: the store keeps both texts, and the user is asked.
      if case .changedOutside = error { return }
      say(error)
      say("/enregistrer FICHIER en garde une copie ailleurs.")
    }
  }
}

extension Ways {
  static let inLines = Ways(
    toModify: "« canevas reprendre » le rend modifiable.",
    toClose: "/modifier l’y ferme, et le rend modifiable.",
    toAsk: "/demander le lui demande.",
    toReopen: "/rouvrir MOTIF commence la suivante."
  )
}
