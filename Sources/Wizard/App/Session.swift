package import Drafts
internal import FormModel
internal import JSONText

/// The draft that is open: its answers, what is wrong with them, and whether they may be changed.
struct Session {
  let form: Form
  /// The draft as it was opened or saved last, its answers apart.
  var draft: Draft
  var book: AnswerBook
  var findings = Findings()
  /// Why it can only be read, as a French sentence; `nil` where it can be changed.
  var readOnly: String?
  /// The state of `AnswerBook.changes` that has been handed over for saving; `nil` where no file has
  /// the draft's answers yet.
  private var handedOver: Int?

  /// `isSaved`: whether the draft is as its file has it; an empty one needs none.
  init(_ form: Form, _ draft: Draft, readOnly: String? = nil, isSaved: Bool = true) {
    self.form = form
    self.draft = draft
    self.readOnly = readOnly
    book = AnswerBook(draft.answers)
    handedOver = isSaved || draft.answers.root.isEmpty ? 0 : nil
  }

  /// Something is to be saved though no answer has changed since.
  var isOwed: Bool {
    get { handedOver == nil }
    set { if newValue { handedOver = nil } }
  }

  var isChanged: Bool { book.changes != handedOver }

  /// The draft with the answers as they are now.
  func current() -> Draft {
    var draft = draft
    draft.answers = book.answers
    return draft
  }

  mutating func handOver(at moment: Moment) -> Draft {
    handedOver = book.changes
    draft.touch(at: moment)
    return current()
  }

  /// Other answers in the place of all, as one step that can be undone.
  mutating func adopt(_ answers: Answers) {
    book.set(.object(answers.root), at: .root, .merging, from: form.pages(of: answers)[0].id)
  }

  mutating func look(today: CalendarDate) {
    findings.look(at: book.answers, form, today: today)
  }

  var title: String { form.ownerName(of: book.answers) ?? "Nouveau canevas" }

  /// "brouillon", "version 1 finalisée".
  var state: String { draft.stateName }
}

extension Draft {
  package var stateName: String {
    switch etat {
    case .brouillon: version == 0 ? "brouillon" : "brouillon, après la version \(version)"
    case .finalise: "version \(version) finalisée"
    case .inconnu(let key): key.excerpt
    }
  }

  /// Why the draft is not to be changed as it is; `nil` where it may be.
  var readOnlyReason: String? {
    guard etat == .finalise else { return nil }
    return
      "La version \(version) est finalisée : elle ne change plus. Ctrl-G puis « Rouvrir » commence la suivante."
      .withFrenchSpaces
  }
}
