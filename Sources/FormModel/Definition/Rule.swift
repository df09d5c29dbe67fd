package import JSONText

/// A check over several answers, or over one kind of answer wherever it stands.
package protocol Rule: Sendable {
  func problems(in canevas: Examination) -> [Problem]

  /// Whether it may find an error in the answers at a place in `document`; `false` is certain. Tens of
  /// thousands of canevas are asked this before trees are made of some. A rule of warnings finds none.
  func mayFindError(in document: FlatJSON, at answers: Int) -> Bool
}

extension Rule {
  package func mayFindError(in document: FlatJSON, at answers: Int) -> Bool { false }
}

/// What a rule may look at.
package struct Examination: Sendable {
  package let form: Form
  package let answers: Answers
  /// All that is asked, in the form's order.
  package let questions: [Question]
  /// From an injected clock, so that "more than ten years ahead" can be tested.
  package let today: CalendarDate

  package init(of answers: Answers, in form: Form, today: CalendarDate) {
    (self.form, self.answers) = (form, answers)
    questions = form.questions(of: answers)
    self.today = today
  }
}
