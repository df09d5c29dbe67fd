internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText

/// Long texts, read up to a line with a single dot or edited in the user’s editor.
extension Interview {
  /// Reads the lines of a text that starts with `begun`; `first` was already read as an answer.
  ///
  /// Each line is saved at once, so that the end of the input or of the program loses nothing. A
  /// command ends the text and is executed next.
  func hearText(of question: Question, begun: [String], first: String? = nil) throws(Ending) {
    var lines = begun
    var heard = first
    _ = mayChange()
    while true {
      let line = if let heard { heard } else { try dialogue.hearText() }
      // In a line read as an answer, only dots have a special meaning.
      let meaning = heard.map { $0.contains { $0 != "." } } ?? false ? .text(line) : TextLine(line)
      heard = nil
      switch meaning {
      case .text(let text):
        lines.append(text)
        keep(lines, of: question)
      case .end:
        if lines.count > begun.count, session?.readOnly == nil { settle(question) }
        return moveOn(from: question)
      case .command:
        if lines.count > begun.count, session?.readOnly == nil { settle(question) }
        return dialogue.giveBack(line)
      }
    }
  }

  private func keep(_ lines: [String], of question: Question) {
    guard session?.readOnly == nil else { return }
    let text = JSON.string(lines.joined(separator: "\n"))
    change { $0.set(text, at: question.path, .typing, from: question.page) }
    // Saved durably when the text ends, where failures are reported.
    drafts.saveQuickly()
  }

  /// Appends lines to the current text.
  func extend(_ question: Question) throws(Ending) {
    guard mayChange() else { return }
    say("La suite du texte, jusqu’à une ligne avec un seul point :")
    let text = session?.book[question.path]?.string ?? ""
    try hearText(of: question, begun: text.isEmpty ? [] : [text])
  }

  func edit(_ question: Question) throws(Ending) {
    guard question.field.kind == .paragraphs, let session, let editor = services.editor else {
      return wait("L’éditeur est pour les longs textes.")
    }
    guard mayChange() else { return }
    let old = session.book[question.path].flatMap { question.field.kind.codec?.editable($0) } ?? ""
    // The next start finds the editor’s text through the draft’s file, so that has to exist.
    drafts.oweFile()
    save()
    guard let visit = drafts.visit(editor, with: old, at: question.path) else { return }
    if try finish(visit, of: old, at: question) { moveOn(from: question) }
  }

  /// Offers texts from the editor that were never taken into the draft.
  func offerLeftTexts() throws(Ending) {
    for visit in drafts.leftVisits {
      guard let question = course?.question(at: visit.path) else {
        if case .keep(let why) = visit.verdict { say(why) }
        continue
      }
      let old = session?.book[visit.path].flatMap { question.field.kind.codec?.editable($0) } ?? ""
      _ = try finish(visit, of: old, at: question)
    }
  }

  /// Handles the editor’s text and returns whether the answer changed.
  private func finish(
    _ visit: EditorVisit,
    of old: String,
    at question: Question
  ) throws(Ending) -> Bool {
    switch visit.verdict {
    case .unchanged:
      say("Le texte est inchangé.")
      services.end(visit)
    case .keep(let why): say(why)
    case .take(let text):
      adopt(text, from: visit, at: question)
      return true
    case .choose(let new, let why):
      say("\(why) Les deux textes sont là :")
      waitingVisit = visit
      let choice = try dialogue.pick(
        [
          "\(EditorVisit.keeping), \(old.glimpse)", "\(EditorVisit.taking), \(new.glimpse)",
        ],
        otherwise: "garder le texte d’avant"
      )
      waitingVisit = nil
      if choice == 1 {
        adopt(new, from: visit, at: question)
        return true
      }
      do throws(DraftError) { try drafts.decline(visit) } catch { say(error) }
    }
    return false
  }

  private func adopt(_ text: String, from visit: EditorVisit, at question: Question) {
    change { $0.set(.string(text), at: question.path, .typing, from: question.page) }
    settle(question)
    if failure == nil { services.end(visit) }
  }
}
