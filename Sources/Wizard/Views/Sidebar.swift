internal import Filling
internal import FormModel
internal import Terminal

/// All steps with how far each is and which have problems: where one is and how much is left.
struct Sidebar {
  static let width = 26
  /// From this width on the screen has room for it.
  static let neededColumns = 80

  /// Before the entry of the page that is shown.
  private static let here = "›"

  private struct Entry {
    let page: Page.ID?
    let title: String
    let indent: Int
    let state: String
    let hasErrors: Bool
  }

  private var entries: [Entry] = []
  /// The rows of the screen that it has, and the first entry there.
  private var drawn = (rows: 0..<0, first: 0)

  mutating func forget() { entries = [] }

  /// It is not on the screen, unless it is drawn again.
  mutating func hide() { drawn.rows = 0..<0 }

  /// Where a click leads.
  func target(at place: Position) -> Transition? {
    guard drawn.rows.contains(place.row), place.column < Self.width else { return nil }
    let index = place.row - drawn.rows.lowerBound + drawn.first
    guard entries.indices.contains(index) else { return .stay }
    if let page = entries[index].page { return .go(page, nil, fromReview: false) }
    return index == entries.count - 1 ? .run(.review) : .stay
  }

  mutating func draw(_ session: Session, current: Page.ID, into grid: inout Grid, rows: Range<Int>)
  {
    if entries.isEmpty { entries = Self.entries(session) }
    let place = entries.firstIndex { $0.page == current } ?? 0
    let first = max(0, min(place - rows.count / 2, entries.count - rows.count))
    drawn = (rows, first)
    for (row, entry) in zip(rows, entries.dropFirst(first)) {
      let isCurrent = entry.page == current
      if isCurrent {
        grid.fill(row, columns: 0..<Self.width - 1, role: .selected)
        // The caret is in the page: who hears the screen, or sees no colours, is told here.
        grid.write(Self.here, at: Position(row: row, column: 0), role: .selected)
      }
      let role: Role = isCurrent ? .selected : entry.page == nil ? .dimmed : .plain
      let state = entry.state
      let stateColumn = Self.width - 2 - Wrapping.width(state)
      let column = 1 + entry.indent
      grid.write(
        Wrapping.cut(entry.title, width: stateColumn - column - 1),
        at: Position(row: row, column: column),
        role: role
      )
      grid.write(
        state,
        at: Position(row: row, column: stateColumn),
        role: isCurrent ? .selected : entry.hasErrors ? .error : .dimmed
      )
    }
    for row in rows {
      grid.write("│", at: Position(row: row, column: Self.width - 1), role: .frame)
    }
  }

  private static func entries(_ session: Session) -> [Entry] {
    let answers = session.book.answers
    let wrong = session.findings.wrong(in: answers).map(\.path)
    var entries: [Entry] = []
    for step in session.form.steps {
      let number = step.number.map { "\($0) " } ?? ""
      let pages = session.form.pages(of: step, answers)
      if case .rows = step.content {
        entries.append(
          Entry(
            page: nil,
            title: number + step.shortTitle,
            indent: 0,
            state: "",
            hasErrors: false
          )
        )
        entries += pages.map { entry($0, title: $0.title, indent: 2, wrong, session) }
      } else {
        entries += pages.map {
          entry($0, title: number + step.shortTitle, indent: 0, wrong, session)
        }
      }
    }
    let missing = session.findings.errors - wrong.count
    entries.append(
      Entry(
        page: nil,
        title: "Relecture",
        indent: 0,
        state: wrong.count.counted("erreur", "erreurs")
          ?? (missing == 0 ? "√" : "\(missing) à remplir"),
        hasErrors: !wrong.isEmpty
      )
    )
    return entries
  }

  private static func entry(
    _ page: Page,
    title: String,
    indent: Int,
    _ wrong: [Path],
    _ session: Session
  ) -> Entry {
    let answers = session.book.answers
    let done = session.form.completeness(of: page, answers)
    let asked =
      wrong.isEmpty ? [] : session.form.questions(on: page, of: answers).map(\.path)
    let hasErrors = wrong.contains { path in asked.contains { path.starts(with: $0) } }
    let mark = hasErrors ? " !" : done.isComplete ? " √" : "  "
    return Entry(
      page: page.id,
      title: title,
      indent: indent,
      state: "\(done.answered)/\(done.asked)\(mark)",
      hasErrors: hasErrors
    )
  }
}
