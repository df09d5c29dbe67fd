internal import UseCases
internal import FormModel

/// Moving between search matches.
extension App {
  mutating func goToMatch(_ direction: [AnswerSearch.Match].Direction) {
    guard let words = desk.searched, let session = desk.session else { return run(.outline) }
    let matches = AnswerSearch(session.form, session.book.answers).matches(of: words)
    let questions = session.form.questions(of: session.book.answers)
    let order = questions.firstIndex { $0.path == form?.path } ?? -1
    // Only a text has a caret; any other field counts as passed.
    let caret = form?.editor.caret ?? (direction == .next ? .max : 0)
    guard let found = matches.nearest(direction, to: order, caret) else {
      desk.say(AnswerSearch.isGone(words))
      return
    }
    go(to: matches[found], of: words, among: matches)
  }

  mutating func go(to match: AnswerSearch.Match, of words: String) {
    guard let session = desk.session else { return }
    let search = AnswerSearch(session.form, session.book.answers)
    go(to: match, of: words, among: search.matches(of: words))
  }

  private mutating func go(
    to match: AnswerSearch.Match,
    of words: String,
    among matches: [AnswerSearch.Match]
  ) {
    desk.searched = words
    go(match.question.page, match.question.path, fromReview: false)
    form?.editor.setCaret(match.range.lowerBound)
    let number = 1 + (matches.firstIndex { $0.isSame(as: match) } ?? 0)
    desk.say("« \(words) » : \(number) sur \(matches.count). F3 va au suivant.")
  }
}

extension AnswerSearch.Match {
  fileprivate func isSame(as other: AnswerSearch.Match) -> Bool {
    order == other.order && range == other.range
  }
}
