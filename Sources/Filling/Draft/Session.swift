package import Drafts
package import FormModel
package import JSONText

/// The draft that is open: its answers, what is wrong with them, and whether they may be changed.
package struct Session {
  package let form: Form
  /// The draft as it was opened or saved last, its answers apart.
  package var draft: Draft
  package var book: AnswerBook
  package var findings = Findings()
  /// Why it can only be read, as a French sentence; `nil` where it can be changed.
  package var readOnly: String?
  /// When the draft that was opened was changed last: what comes of it is never older.
  private let origin: Moment
  /// The state of `AnswerBook.changes` that has been handed over for saving; `nil` where no file has
  /// the draft's answers yet.
  private var handedOver: Int?
  /// The state of `AnswerBook.changes` that `findings` are of, and the day.
  private var looked: (changes: Int, today: CalendarDate)?

  /// `isSaved`: whether the draft is as its file has it; an empty one needs none. `undoLog` is what was
  /// kept of the way back when it was left.
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
    book = AnswerBook(draft.answers, undoLog: undoLog)
    handedOver = isSaved || draft.answers.root.isEmpty ? 0 : nil
  }

  /// Something is to be saved though no answer has changed since.
  package var isOwed: Bool {
    get { handedOver == nil }
    set { if newValue { handedOver = nil } }
  }

  package var isChanged: Bool { book.changes != handedOver }

  /// The draft with the answers as they are now.
  package func current() -> Draft {
    var draft = draft
    draft.answers = book.answers
    return draft
  }

  package mutating func handOver(at moment: Moment) -> Draft {
    handedOver = book.changes
    draft.touch(at: moment, after: origin)
    return current()
  }

  /// Other answers in the place of all, as one step that can be undone.
  package mutating func adopt(_ answers: Answers) {
    book.set(.object(answers.root), at: .root, .merging, from: form.pages(of: answers)[0].id)
  }

  /// Looks at the answers as they are now; where none has changed since, what is known stays.
  package mutating func look(today: CalendarDate) {
    if let looked, looked == (book.changes, today) { return findings.unmute() }
    looked = (book.changes, today)
    findings.look(at: book.answers, form, today: today)
  }

  package var title: String { form.ownerName(of: book.answers) ?? "Nouveau canevas" }

  /// To who leaves a canevas with something in it, all of which is saved.
  package var farewell: String? {
    book.answers.root.isEmpty
      ? nil
      : "Tout est enregistré. « canevas reprendre » le rouvre où vous l’avez laissé."
        .withFrenchSpaces
  }

  /// "brouillon", "version 1 finalisée".
  package var state: String { draft.stateName }
}
