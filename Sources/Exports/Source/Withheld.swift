internal import FormModel

extension ExportSource {
  /// What the public edition leaves out of what has been answered: the names of the questions, each
  /// once, in the form's order.
  package var withheld: [String] {
    var names: [String] = []
    for question in form.questions(of: answers) {
      guard answers[question.path] != nil, !question.field.privacy.isPublic(in: answers),
        !names.contains(question.field.label)
      else { continue }
      names.append(question.field.label)
    }
    return names
  }
}
