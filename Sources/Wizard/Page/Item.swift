internal import FormModel

/// A part of a page that can have the focus.
enum Item: Equatable {
  case question(Question)
  /// The commands at the end of a page.
  case actions([Command])

  var question: Question? {
    if case .question(let question) = self { question } else { nil }
  }
}
