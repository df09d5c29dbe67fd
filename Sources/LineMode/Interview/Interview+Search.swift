internal import UseCases
internal import FormModel

/// Searching the answers.
extension Interview {
  /// Says all matches by question and goes to the chosen one. Without words, continues to the next
  /// question that matches the last search.
  func search(_ words: String) throws(Ending) {
    guard let session, let course else { return }
    let search = AnswerSearch(session.form, session.book.answers)
    guard !words.isEmpty else { return searchOn(search, session) }
    guard words.utf8.count <= AnswerSearch.longest else { return wait(AnswerSearch.isTooLong) }
    let matches = search.matches(of: words, limit: AnswerSearch.listed)
    guard !matches.isEmpty else {
      return wait(
        words.count < 2
          ? "Donnez deux lettres au moins."
          : "« \(words.excerpt) » n’est pas dans vos réponses. /aller MOTS cherche parmi les questions."
      )
    }
    searched = words
    let names = Dictionary(
      course.stops.map { ($0.question.path, $0.nameWithStep) },
      uniquingKeysWith: { first, _ in first }
    )
    let found = matches.grouped
    say((matches.count.counted("passage", "passages") ?? "") + " :")
    let titles = found.map { matches in
      ([names[matches[0].question.path] ?? matches[0].question.name] + matches.map(\.passage))
        .joined(separator: "\n")
    }
    if matches.count == AnswerSearch.listed { say(AnswerSearch.hasMore) }
    guard let choice = try dialogue.pick(titles, otherwise: "rester ici") else { return }
    go(to: found[choice][0].question.path)
  }

  private func searchOn(_ search: AnswerSearch, _ session: Session) {
    guard let searched else {
      return wait("Donnez les mots à chercher, comme « /chercher agents ».")
    }
    let matches = search.matches(of: searched)
    let questions = session.form.questions(of: session.book.answers).map(\.path)
    // A list that is a step is not among the questions, so continue with its rows. All matches in
    // the current answer have already been said.
    let (order, offset) =
      path.map { path in
        questions.firstIndex(of: path).map { ($0, Int.max) }
          ?? (questions.firstIndex { $0.starts(with: path) } ?? -1, -1)
      } ?? (Int.max, Int.max)
    guard let next = matches.nearest(.next, to: order, offset) else {
      return wait(AnswerSearch.isGone(searched))
    }
    say("« \(searched.excerpt) », passage \(next + 1) sur \(matches.count) :")
    dialogue.tell(matches[next].passage)
    go(to: matches[next].question.path)
  }
}

extension [AnswerSearch.Match] {
  fileprivate var grouped: [[AnswerSearch.Match]] {
    reduce(into: []) { groups, match in
      if groups.last?.last?.order == match.order {
        groups[groups.count - 1].append(match)
      } else {
        groups.append([match])
      }
    }
  }
}

extension AnswerSearch.Match {
  /// Characters of context on either side; kept short, because a screen reader reads them.
  private static let around = 50

  /// The match with its context.
  fileprivate var passage: String {
    var behind = textBehind(atMost: Self.around + 1)
    if behind.count > Self.around {
      behind = String(behind.dropLast())
      behind = (behind.lastIndex(of: " ").map { String(behind[..<$0]) } ?? behind) + "…"
    }
    return wordsBefore(atMost: Self.around) { $0.count } + hit + behind
  }
}
