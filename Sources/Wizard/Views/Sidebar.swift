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
    let target: Target
    let title: String
    var indent = 0
    var state = ""
    var hasErrors = false

    var page: Page.ID? { if case .page(let id) = target { id } else { nil } }
  }

  /// Where a click leads.
  private enum Target {
    case page(Page.ID)
    case addPage, review, nothing
  }

  /// What is to be looked at: answers that are wrong, and those that a warning is about.
  private struct Places {
    let wrong: [Path]
    let doubtful: [Path]
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
    switch entries[index].target {
    case .page(let page): return .go(page, nil, fromReview: false)
    case .addPage: return .performInForm(.addPage)
    case .review: return .run(.review)
    case .nothing: return .stay
    }
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
    let places = Places(
      wrong: session.findings.wrong(in: answers).map(\.path),
      doubtful: session.findings.problems.filter { $0.severity == .warning }.map(\.path)
    )
    var entries: [Entry] = []
    for step in session.form.steps {
      let number = step.number.map { "\($0) " } ?? ""
      let pages = session.form.pages(of: step, answers)
      if case .rows = step.content {
        entries.append(Entry(target: .nothing, title: number + step.shortTitle))
        entries += pages.map { entry($0, title: $0.title, indent: 2, places, session) }
        if session.readOnly == nil {
          entries.append(
            Entry(
              target: .addPage,
              title: "+ ajouter",
              indent: 2,
              state: FormView.addingPage.keyNames
            )
          )
        }
      } else {
        entries += pages.map {
          entry($0, title: number + step.shortTitle, indent: 0, places, session)
        }
      }
    }
    let missing = session.findings.errors - places.wrong.count
    entries.append(
      Entry(
        target: .review,
        title: "Relecture",
        state: places.wrong.count.counted("erreur", "erreurs")
          ?? missing.counted("à remplir", "à remplir")
          ?? session.findings.warnings.counted("à vérifier", "à vérifier") ?? "√",
        hasErrors: !places.wrong.isEmpty
      )
    )
    return entries
  }

  private static func entry(
    _ page: Page,
    title: String,
    indent: Int,
    _ places: Places,
    _ session: Session
  ) -> Entry {
    let answers = session.book.answers
    let done = session.form.completeness(of: page, answers)
    let isLookedAt = !(places.wrong.isEmpty && places.doubtful.isEmpty)
    let asked =
      isLookedAt ? session.form.questions(on: page, of: answers).map(\.path) : []
    let isHere = { (path: Path) in asked.contains { path.starts(with: $0) } }
    let hasErrors = places.wrong.contains(where: isHere)
    // The review lists both, so that neither page is said to be done.
    let mark =
      hasErrors
      ? " !" : places.doubtful.contains(where: isHere) ? " ?" : done.isComplete ? " √" : "  "
    return Entry(
      target: .page(page.id),
      title: title,
      indent: indent,
      state: "\(done.answered)/\(done.asked)\(mark)",
      hasErrors: hasErrors
    )
  }
}
