internal import UseCases
internal import FormModel
internal import Terminal

/// All steps, with their completeness and problems.
struct Sidebar {
  /// Minimum screen width, in cells, for the sidebar.
  static let neededColumns = 80

  /// Its width in cells, with the rule at its right. The longest step name fits the widest.
  static func width(of columns: Int) -> Int { columns >= 190 ? 59 : max(27, columns / 4) }

  private struct Entry {
    let target: Target
    let title: String
    var indent = 0
    var sign = " "
    var state = ""
    var role: Role = .plain

    /// A title without a page, or an entry that adds one.
    var isQuiet: Bool {
      switch target {
      case .page, .review: false
      case .addPage, .nothing: true
      }
    }

    var page: Page.ID? { if case .page(let id) = target { id } else { nil } }
  }

  /// Where a click leads.
  private enum Target {
    case page(Page.ID)
    case addPage, review, nothing
  }

  /// The paths of wrong answers and of answers with a warning.
  private struct Flagged {
    let wrong: [Path]
    let doubtful: [Path]
  }

  private var entries: [Entry] = []
  /// The width, in cells, that the entries were made for.
  private var width = 0
  /// Completeness in percent.
  private var share = 0
  private var drawn = Links()

  /// The drawn screen rows, where a click in each of them leads, and the width in cells. A click may
  /// come when the entries are forgotten and not yet drawn again.
  private struct Links {
    var rows = 0..<0
    var targets: [Target] = []
    var width = 0
  }

  mutating func forget() { entries = [] }

  /// Ignores clicks until it is drawn again.
  mutating func hide() { drawn.rows = 0..<0 }

  /// Returns the effect of a click, or `nil` outside the sidebar.
  func target(at position: Position) -> Transition? {
    guard drawn.rows.contains(position.row), position.column < drawn.width else { return nil }
    let row = position.row - drawn.rows.lowerBound
    guard drawn.targets.indices.contains(row) else { return .stay }
    switch drawn.targets[row] {
    case .page(let page): return .go(page, nil, fromReview: false)
    case .addPage: return .performInForm(.addPage)
    case .review: return .run(.review)
    case .nothing: return .stay
    }
  }

  mutating func draw(_ session: Session, current: Page.ID?, into grid: inout Grid, rows: Range<Int>)
  {
    let width = Self.width(of: grid.size.columns)
    if entries.isEmpty || width != self.width {
      self.width = width
      entries = Self.entries(session, isWide: width >= Self.wide)
      share = session.form.completeness(of: session.book.answers).percent
    }
    let focus = current.flatMap { current in entries.firstIndex { $0.page == current } }
    // The last two rows are for the progress bar, unless there are too few.
    let room = rows.count > 6 ? rows.dropLast(2) : rows
    let lines = lines(of: room.count, around: focus ?? 0, width: width)
    drawn = Links(rows: room, targets: lines.map { entries[$0.entry].target }, width: width)
    for (row, line) in zip(room, lines) {
      draw(
        entries[line.entry],
        line.title,
        isFirst: line.isFirst,
        isCurrent: line.entry == focus,
        row: row,
        width: width,
        into: &grid
      )
    }
    for row in rows {
      grid.write("│", at: Position(row: row, column: width - 1), role: .frame)
    }
    guard room.count < rows.count else { return }
    let row = min(rows.upperBound - 1, rows.lowerBound + lines.count + 1)
    drawProgress(row: row, width: width, into: &grid)
  }

  /// A screen row, with its part of the title.
  private struct Drawn {
    let entry: Int
    let title: String
    let isFirst: Bool
  }

  /// Wraps all titles if they fit; else gives each one row, around the entry `focus`.
  private func lines(of height: Int, around focus: Int, width: Int) -> [Drawn] {
    let whole = entries.indices.flatMap { index in
      rows(of: entries[index], width: width).enumerated()
        .map { Drawn(entry: index, title: $1, isFirst: $0 == 0) }
    }
    if whole.count <= height { return whole }
    let first = max(0, min(focus - height / 2, entries.count - height))
    return entries.indices.dropFirst(first).prefix(height).map { index in
      let room = room(for: entries[index], width: width)
      return Drawn(
        entry: index,
        title: Wrapping.cut(entries[index].title, width: room),
        isFirst: true
      )
    }
  }

  /// The wrapped title; only the first row leaves room for the state.
  private func rows(of entry: Entry, width: Int) -> [String] {
    let first = Wrapping.rows(entry.title, width: room(for: entry, width: width))[0]
    let rest = String(entry.title.dropFirst(first.count)).trimmed
    return rest.isEmpty
      ? [first] : [first] + Wrapping.rows(rest, width: max(2, width - 2 - 3 - entry.indent))
  }

  /// Cells for the title beside the state.
  private func room(for entry: Entry, width: Int) -> Int {
    let state = state(of: entry, width: width)
    return max(2, width - 2 - Wrapping.width(state) - 3 - entry.indent - (state.isEmpty ? 0 : 1))
  }

  /// Returns only the number of a state if title and state do not fit on one row.
  private func state(of entry: Entry, width: Int) -> String {
    let column = 3 + entry.indent
    let isCramped = column + Wrapping.width(entry.title + entry.state) + 1 > width - 2
    let isCounted = entry.state.first?.isNumber ?? false
    return isCramped && isCounted ? String(entry.state.prefix { !$0.isWhitespace }) : entry.state
  }

  private func draw(
    _ entry: Entry,
    _ title: String,
    isFirst: Bool,
    isCurrent: Bool,
    row: Int,
    width: Int,
    into grid: inout Grid
  ) {
    grid.write(
      title,
      at: Position(row: row, column: 3 + entry.indent),
      role: isCurrent ? .label : entry.isQuiet ? .dimmed : .plain
    )
    guard isFirst else { return }
    // The caret is in the page: the pointer shows the current page to screen readers and without
    // colours.
    if isCurrent {
      grid.write(Sign.pointer, at: Position(row: row, column: 0), role: .border)
    }
    grid.write(entry.sign, at: Position(row: row, column: 1), role: entry.role)
    let state = state(of: entry, width: width)
    grid.write(
      state,
      at: Position(row: row, column: width - 2 - Wrapping.width(state)),
      role: entry.role == .error ? .error : .dimmed
    )
  }

  private func drawProgress(row: Int, width: Int, into grid: inout Grid) {
    let words = "\(share)\u{A0}%"
    let bar = width - 4 - Wrapping.width(words)
    grid.write(Sign.bar(share, width: bar), at: Position(row: row, column: 1), role: .progress)
    grid.write(words, at: Position(row: row, column: 2 + bar), role: .plain)
  }

  /// Minimum width, in cells, for the full names of the steps.
  private static let wide = 34

  private static func entries(_ session: Session, isWide: Bool) -> [Entry] {
    let answers = session.book.answers
    let wrong = session.book.findings.wrong(in: answers)
    let flagged = Flagged(
      wrong: wrong.map(\.path).pageQuestions,
      doubtful: session.book.findings.doubtful
    )
    var entries: [Entry] = []
    for step in session.form.steps {
      let name =
        (step.number.map { "\($0) " } ?? "") + (isWide ? step.title : step.shortTitle)
      let pages = session.form.pages(of: step, answers)
      if case .rows(_, let group) = step.content {
        entries.append(Entry(target: .nothing, title: name))
        entries += pages.map { entry($0, title: $0.title, indent: 2, flagged, session) }
        if session.readOnly == nil {
          entries.append(
            Entry(
              target: .addPage,
              title: "+ \(group.noun.singular)",
              indent: 2,
              state: FormView.addingPage.keyNames
            )
          )
        }
      } else {
        entries += pages.map {
          entry($0, title: name, indent: 0, flagged, session)
        }
      }
    }
    let missing = session.book.findings.errors - wrong.count
    let words =
      wrong.count.counted("erreur", "erreurs")
      ?? missing.counted("à remplir", "à remplir")
      ?? session.book.findings.warnings.counted("à vérifier", "à vérifier")
    let mark = mark(
      isWrong: !flagged.wrong.isEmpty,
      isDoubtful: words != nil && missing == 0,
      isDone: words == nil && session.form.completeness(of: answers).isComplete
    )
    entries.append(
      Entry(
        target: .review,
        title: "Relecture",
        sign: mark.sign,
        state: words ?? "",
        role: mark.role
      )
    )
    return entries
  }

  private static func mark(
    isWrong: Bool,
    isDoubtful: Bool,
    isDone: Bool
  ) -> (sign: String, role: Role) {
    if isWrong { return (Sign.wrong, .error) }
    if isDoubtful { return (Sign.doubtful, .warning) }
    return isDone ? (Sign.done, .success) : (" ", .plain)
  }

  private static func entry(
    _ page: Page,
    title: String,
    indent: Int,
    _ flagged: Flagged,
    _ session: Session
  ) -> Entry {
    let answers = session.book.answers
    let done = session.form.completeness(of: page, answers)
    let isLookedAt = !(flagged.wrong.isEmpty && flagged.doubtful.isEmpty)
    let asked =
      isLookedAt ? session.form.questions(on: page, of: answers).map(\.path) : []
    let isHere = { (path: Path) in asked.contains { path.starts(with: $0) } }
    // The review lists wrong and doubtful answers, so a page with any is not marked as complete.
    let mark = mark(
      isWrong: flagged.wrong.contains(where: isHere),
      isDoubtful: flagged.doubtful.contains(where: isHere),
      isDone: done.isComplete
    )
    let remarks = session.book.openRemarks(on: page)
    let remarked = remarks == 0 ? "" : "\(Sign.remark)\(remarks)"
    let counted = done.isComplete ? "" : "\(done.answered)/\(done.asked)"
    return Entry(
      target: .page(page.id),
      title: title,
      indent: indent,
      sign: mark.sign,
      state: remarked + (remarked.isEmpty || counted.isEmpty ? "" : " ") + counted,
      role: mark.role
    )
  }
}
