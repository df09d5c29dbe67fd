package import Drafts
package import FormModel
package import JSONText

/// The open draft: its answers with their problems, and whether it can be changed.
package struct Session {
  package let form: Form
  /// The draft as opened or last saved; its answers are outdated.
  package var draft: Draft
  package var book: AnswerBook
  /// Why it is read-only, as a French sentence; `nil` if it can be changed.
  package var readOnly: String?
  /// The modification date at opening; later saves are never older.
  private let origin: Moment
  /// The `AnswerBook.changes` that were handed over for saving; `nil` if no file has the answers
  /// yet.
  private var handedOver: Int?
  /// The `AnswerBook.changes` and the day of the last look for problems.
  private var looked: (changes: Int, today: CalendarDate)?

  /// `isSaved` tells that the draft equals its file; an empty draft needs none. `undoLog` is the
  /// stored undo log.
  package init(
    _ form: Form,
    _ draft: Draft,
    readOnly: String? = nil,
    isSaved: Bool = true,
    undoLog: JSON? = nil
  ) {
    self.form = form
    self.draft = draft
    self.readOnly = readOnly
    origin = draft.modifieLe
    book = AnswerBook(draft.answers, remarks: draft.remarks, undoLog: undoLog)
    handedOver = isSaved || draft.answers.root.isEmpty ? 0 : nil
  }

  /// Whether the draft has to be saved even without a change.
  package var isOwed: Bool {
    get { handedOver == nil }
    set { if newValue { handedOver = nil } }
  }

  package var isChanged: Bool { book.changes != handedOver }

  /// The draft with the current answers.
  package func current() -> Draft {
    var draft = draft
    draft.answers = book.answers
    if draft.remarks != book.remarks { draft.remarks = book.remarks }
    return draft
  }

  package mutating func handOver(at moment: Moment, by person: String) -> Draft {
    handedOver = book.changes
    draft.touch(at: moment, by: person, after: origin)
    return current()
  }

  /// Replaces all answers and remarks as one undo step.
  package mutating func adopt(_ answers: Answers, _ remarks: [Remark]) {
    book.adopt(answers, remarks, from: form.pages(of: answers)[0].id)
  }

  /// Looks for problems if an answer or the day has changed.
  package mutating func look(today: CalendarDate) {
    if let looked, looked == (book.changes, today) { return book.findings.unmute() }
    looked = (book.changes, today)
    book.findings.look(at: book.answers, form, today: today)
  }

  /// Whether an answer is wrong, and not only missing or doubtful.
  package func isWrong(_ problem: Problem) -> Bool {
    problem.severity == .error && !problem.isMissing(in: book.answers)
  }
}
