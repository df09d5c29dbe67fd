internal import Drafts
internal import UseCases
internal import FormModel
internal import TextFolding

/// Searches the entries of the palette, the answers and the other drafts.
struct OutlineSearch {
  private let answers: AnswerSearch?
  private let drafts: [OutlineEntry]

  init(_ desk: Desk) {
    answers = desk.session.map { AnswerSearch($0.form, $0.book.answers) }
    // The list of drafts reports an unreadable folder.
    let others = ((try? desk.services.store.list()) ?? []).drafts
      .filter { $0.id != desk.session?.draft.id }
    drafts = others.compactMap { OutlineEntry($0, desk) }
  }

  /// Returns the matching entries by distance, then at most `AnswerSearch.listed` matches in the
  /// answers. Returns the listed entries if `text` is empty.
  ///
  /// An unlisted entry counts as one farther and comes after listed ones. At equal rank, questions
  /// of the page `here` come first.
  func found(
    _ text: String,
    in entries: [OutlineEntry],
    from here: Page.ID?,
    _ session: Session?
  ) -> [OutlineEntry] {
    let typed = TypedName(text)
    guard !typed.isEmpty else { return entries.filter(\.isListed) }
    var found: [(rank: (Int, Int, Int, Int, Int), entry: OutlineEntry)] = []
    for (order, entry) in (entries + drafts).enumerated() {
      guard let (distance, synonym) = entry.find(typed) else { continue }
      // « suite » means the step about it rather than a closed complément.
      let hidden = entry.isListed ? 0 : 1
      // An entry found by its own name precedes one found by a synonym.
      let other = synonym.isEmpty ? 0 : 1
      let rank = (distance + hidden, hidden, other, entry.isOn(here) ? 0 : 1, order)
      found.append((rank, entry.found(by: synonym)))
    }
    found.sort { $0.rank < $1.rank }
    guard let session, let answers else { return found.map(\.entry) }
    return found.map(\.entry)
      + answers.matches(of: text, limit: AnswerSearch.listed).map {
        OutlineEntry($0, in: session)
      }
  }
}

extension OutlineEntry {
  /// Whether it is a question of `page`.
  fileprivate func isOn(_ page: Page.ID?) -> Bool {
    switch target {
    case .question(let question): question.page == page
    case .rowField: ownPage == page
    case .page, .command, .match, .draft: false
    }
  }
}
