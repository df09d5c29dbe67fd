internal import FormModel

/// What the focus can stand on.
enum Item: Equatable {
  case question(Question)
  /// The entries at the end of a page: where to go from here, and what to do with it.
  case actions([Command])

  var question: Question? {
    if case .question(let question) = self { question } else { nil }
  }
}
