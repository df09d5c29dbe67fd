package import JSONText

/// A check over several answers, or over all answers of one kind.
package protocol Rule: Sendable {
  func problems(in canevas: Examination) -> [Problem]

  /// Whether the rule may find an error in `answers`, a node of `document`. `false` is certain.
  ///
  /// An inventory asks this for tens of thousands of canevas and only builds trees for the others.
  /// Rules that give warnings only return `false`.
  func mayFindError(in document: FlatJSON, at answers: FlatJSON.Node) -> Bool
}

extension Rule {
  package func mayFindError(in document: FlatJSON, at answers: FlatJSON.Node) -> Bool { false }
}

/// The input of a rule.
package struct Examination: Sendable {
  package let form: Form
  package let answers: Answers
  /// All questions that are asked, in the order of the form.
  package let questions: [Question]
  /// From an injected clock, so that checks such as "more than ten years ahead" can be tested.
  package let today: CalendarDate

  package init(of answers: Answers, in form: Form, today: CalendarDate) {
    (self.form, self.answers) = (form, answers)
    questions = form.questions(of: answers)
    self.today = today
  }
}
