internal import Filling
internal import FormModel
internal import Terminal

/// All steps with how far each is and which have problems: where one is and how much is left.
struct Sidebar {
  /// From this width on the screen has room for it.
  static let neededColumns = 80

  /// Cells that it has of a screen so wide, the rule at its right included. In the widest the longest name of a
  /// step has room.
  static func width(of columns: Int) -> Int { columns >= 190 ? 59 : max(27, columns / 4) }

  private struct Entry {
    let target: Target
    let title: String
    var indent = 0
    var sign = " "
    var state = ""
    var role: Role = .plain

    /// A name above others, or something to add.
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

  /// What is to be looked at: answers that are wrong, and those that a warning is about.
  private struct Places {
    let wrong: [Path]
    let doubtful: [Path]
  }

  private var entries: [Entry] = []
  /// The width that they were made for.
  private var width = 0
  /// Answered questions in a hundred.
  private var share = 0
  /// The rows of the screen that it has, the entry in each of them, and its columns.
  private var drawn = (rows: 0..<0, entries: [Int](), width: 0)

  mutating func forget() { entries = [] }

  /// It is not on the screen, unless it is drawn again.
  mutating func hide() { drawn.rows = 0..<0 }

  /// Where a click leads.
  func target(at place: Position) -> Transition? {
    guard drawn.rows.contains(place.row), place.column < drawn.width else { return nil }
    let row = place.row - drawn.rows.lowerBound
    guard drawn.entries.indices.contains(row) else { return .stay }
    switch entries[drawn.entries[row]].target {
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
    let place = current.flatMap { current in entries.firstIndex { $0.page == current } }
    // The bar has the last row, where steps leave one.
    let room = rows.count > 6 ? rows.dropLast(2) : rows
    let lines = lines(of: room.count, around: place ?? 0, width: width)
    drawn = (room, lines.map(\.entry), width)
    for (row, line) in zip(room, lines) {
      draw(
        entries[line.entry],
        line.title,
        isFirst: line.isFirst,
        isCurrent: line.entry == place,
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

  /// A row of the screen: of a title what stands there.
  private struct Drawn {
    let entry: Int
    let title: String
    let isFirst: Bool
  }

  /// Names in as many rows as they need where all have room, else in one each: those around the entry `place`.
  private func lines(of height: Int, around place: Int, width: Int) -> [Drawn] {
    let whole = entries.indices.flatMap { index in
      rows(of: entries[index], width: width).enumerated()
        .map { Drawn(entry: index, title: $1, isFirst: $0 == 0) }
    }
    if whole.count <= height { return whole }
    let first = max(0, min(place - height / 2, entries.count - height))
    return entries.indices.dropFirst(first).prefix(height).map { index in
      let room = room(for: entries[index], width: width)
      return Drawn(
        entry: index,
        title: Wrapping.cut(entries[index].title, width: room),
        isFirst: true
      )
    }
  }

  /// The title of an entry; the state stands beside the first row alone.
  private func rows(of entry: Entry, width: Int) -> [String] {
    let first = Wrapping.rows(entry.title, width: room(for: entry, width: width))[0]
    let rest = String(entry.title.dropFirst(first.count)).trimmed
    return rest.isEmpty
      ? [first] : [first] + Wrapping.rows(rest, width: max(2, width - 2 - 3 - entry.indent))
  }

  /// Cells that the title of an entry has beside its state.
  private func room(for entry: Entry, width: Int) -> Int {
    let state = state(of: entry, width: width)
    return max(2, width - 2 - Wrapping.width(state) - 3 - entry.indent - (state.isEmpty ? 0 : 1))
  }

  /// Of words beside a number the number stays where both have no room.
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
    // The caret is in the page: who hears the screen, or sees no colours, is told here.
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

  /// From this width on there is room for the whole names of the steps.
  private static let wide = 34

  private static func entries(_ session: Session, isWide: Bool) -> [Entry] {
    let answers = session.book.answers
    let wrong = session.findings.wrong(in: answers)
    let places = Places(
      wrong: wrong.map(\.path).pageQuestions,
      doubtful: session.findings.doubtful
    )
    var entries: [Entry] = []
    for step in session.form.steps {
      let name =
        (step.number.map { "\($0) " } ?? "") + (isWide ? step.title : step.shortTitle)
      let pages = session.form.pages(of: step, answers)
      if case .rows(_, let group) = step.content {
        entries.append(Entry(target: .nothing, title: name))
        entries += pages.map { entry($0, title: $0.title, indent: 2, places, session) }
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
          entry($0, title: name, indent: 0, places, session)
        }
      }
    }
    let missing = session.findings.errors - wrong.count
    let words =
      wrong.count.counted("erreur", "erreurs")
      ?? missing.counted("à remplir", "à remplir")
      ?? session.findings.warnings.counted("à vérifier", "à vérifier")
    let mark = mark(
      isWrong: !places.wrong.isEmpty,
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
    _ places: Places,
    _ session: Session
  ) -> Entry {
    let answers = session.book.answers
    let done = session.form.completeness(of: page, answers)
    let isLookedAt = !(places.wrong.isEmpty && places.doubtful.isEmpty)
    let asked =
      isLookedAt ? session.form.questions(on: page, of: answers).map(\.path) : []
    let isHere = { (path: Path) in asked.contains { path.starts(with: $0) } }
    // The review lists both, so that neither page is said to be done.
    let mark = mark(
      isWrong: places.wrong.contains(where: isHere),
      isDoubtful: places.doubtful.contains(where: isHere),
      isDone: done.isComplete
    )
    let remarks = session.book.openRemarks(on: page)
    let state = [
      remarks == 0 ? "" : "\(Sign.remark)\(remarks)",
      done.isComplete ? "" : "\(done.answered)/\(done.asked)",
    ]
    return Entry(
      target: .page(page.id),
      title: title,
      indent: indent,
      sign: mark.sign,
      state: state.filter { !$0.isEmpty }.joined(separator: " "),
      role: mark.role
    )
  }
}
