internal import Drafts
internal import Exports
internal import UseCases
internal import FormModel
internal import Terminal

/// Sheet of the whole canevas as a document, with the problems listed first.
struct ReviewView: EntrySheet {
  struct Row {
    let line: Line
    let path: Path?
    /// The 0-based index of its problem.
    var problem: Int?
    /// Whether the cursor may be on it: not on rows without words or headings of parts.
    var isStop = true

    var hasBar: Bool { isStop && line.spans.contains { !$0.text.trimmed.isEmpty } }
  }

  /// A cursor position that survives a change of the rows, after a problem was fixed or the window
  /// was resized.
  struct Anchor {
    let path: Path?
    let problem: Int?
    /// Offset in lines from the first line of the problem, or of the document; may be negative.
    let offset: Int
  }

  let session: Session
  private let summary: String
  private var rows: [Row] = []
  /// The first row of the document.
  private var start = 0
  private(set) var width = 0
  var cursor = 0
  /// The position to restore once the rows are built.
  private var aim: Anchor?
  private(set) var frame = SheetFrame()
  private var sidebar = Sidebar()
  private var aside = Aside()
  private let questions: [Question]

  init(_ session: Session, at anchor: Anchor?) {
    self.session = session
    questions = session.form.questions(of: session.book.answers)
    aim = anchor
    summary = session.book.findings.problems.counted(in: session.book.answers) ?? "rien à corriger"
  }

  /// Whether the version may be finalised; Enter on the first row then opens the export sheet.
  var mayFinalise: Bool { session.book.findings.errors == 0 }

  /// The cursor position; `nil` for a row without an answer.
  var anchor: Anchor? {
    guard rows.indices.contains(cursor) else { return nil }
    let row = rows[cursor]
    guard let problem = row.problem else {
      return row.path.map { Anchor(path: $0, problem: nil, offset: cursor - start) }
    }
    let first = rows.firstIndex { $0.problem == problem } ?? cursor
    return Anchor(path: row.path, problem: problem, offset: cursor - first)
  }

  var bindings: [Binding] {
    let hits =
      session.book.findings.problems.isEmpty
      ? [] : [Binding(.nextHit, .tab), Binding(.previousHit, .backTab, isShown: false)]
    return [Binding(.open, .enter)] + hits + [
      Binding(.publish, .character("e")), Binding(.back, .escape, .ctrl("r")),
      Binding.outline.hidden,
      Binding(.help, .function(1), .character("?")), .quit,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .back: return .pop
    case .open where cursor == 0 && mayFinalise: return .run(.publish)
    case .open:
      if rows.indices.contains(cursor), let path = rows[cursor].path { return jump(to: path) }
      desk.say("Cette ligne ne répond à aucune question : Entrée ouvre celles qui suivent.")
    case .nextHit: seek(by: 1)
    case .previousHit: seek(by: -1)
    default: return .handOn(command)
    }
    return .stay
  }

  private func jump(to path: Path) -> Transition {
    guard let asked = question(at: path) else { return .stay }
    return .go(asked.page, asked.path, fromReview: true)
  }

  private func question(at path: Path) -> Question? {
    questions.first { $0.path == path } ?? questions.first { $0.path.starts(with: path) }
  }

  /// Moves to the first row of the next or previous problem, and wraps around.
  private mutating func seek(by step: Int) {
    let heads = rows.indices.filter { index in
      rows[index].problem != nil && (index == 0 || rows[index].problem != rows[index - 1].problem)
    }
    let next =
      step > 0
      ? heads.first { $0 > cursor } ?? heads.first : heads.last { $0 < cursor } ?? heads.last
    cursor = next ?? cursor
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    let before = cursor
    cursor = (key.isBlank ? Key.pageDown : key).entry(from: cursor, of: rows.count, page: 15)
    if cursor != before { passBlanks(by: cursor < before ? -1 : 1) }
    return .stay
  }

  private mutating func passBlanks(by step: Int) {
    let onward = stride(from: cursor, to: step < 0 ? -1 : rows.count, by: step)
    let back = stride(from: cursor, to: step < 0 ? rows.count : -1, by: -step)
    cursor = (Array(onward) + Array(back)).first { rows[$0].hasBar } ?? cursor
  }

  /// One jump target for each problem and answer, although all of their lines are clickable.
  var stops: [JumpStop] {
    frame.stops.filter { stop in
      let row = rows[stop.item]
      guard stop.item > 0, row.hasBar else { return stop.item == 0 }
      let above = rows[stop.item - 1]
      return row.path != nil && (row.path != above.path || row.problem != above.problem)
    }
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    sidebar.target(at: position) ?? frame.open(at: position, &cursor)
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let panes = SheetPanes(grid.size, withSteps: true)
    let width = panes.columns.count
    if width != self.width {
      let anchor = aim ?? anchor
      aim = nil
      self.width = width
      rows = problemRows() + remarkRows(desk.services.clock) + emptyRows() + [heading("Le canevas")]
      start = rows.count
      rows += documentRows(desk.services.clock)
      if let anchor { go(to: anchor) }
    }
    cursor = max(0, min(cursor, rows.count - 1))
    passBlanks(by: 1)
    drawPanes(panes, desk.services.clock, into: &grid)
    var lines = rows.map(\.line)
    lines[cursor] = lines[cursor].highlighted(width: width)
    return frame.draw(
      "Relecture",
      summary,
      lines: lines,
      entries: Array(lines.indices),
      cursor: cursor,
      in: panes.columns,
      into: &grid
    )
  }

  /// A row without a question shows the pane of the draft.
  var hasPane: Bool { asked != nil }

  /// The question of the current row; `nil` also before the first drawing, which a small window
  /// delays.
  private var asked: Question? {
    guard rows.indices.contains(cursor) else { return nil }
    return rows[cursor].path.flatMap { question(at: $0) }
  }

  var owesPane: Bool { aside.isLate(session.book) }

  mutating func renewPane() { aside.renew(session.book) }

  /// Draws the sidebar and the side pane, if there is room.
  private mutating func drawPanes(_ panes: SheetPanes, _ clock: Clock, into grid: inout Grid) {
    let page = asked.flatMap { session.form.page($0.page, of: session.book.answers) }
    sidebar.hide()
    if panes.hasSteps {
      let current = page?.id
      sidebar.draw(session, current: current, into: &grid, rows: panes.rows)
    }
    if let area = panes.aside, asked != nil {
      aside.draw(session, page, asked, clock, into: &grid, area)
    } else {
      aside.hide()
    }
  }

  /// Restores a cursor position. If its problem was fixed, moves to the next one, and after the
  /// last one to the first row, which names the next step.
  private mutating func go(to anchor: Anchor) {
    guard let problem = anchor.problem else {
      let same = start + anchor.offset
      let isSame = rows.indices.contains(same) && rows[same].path == anchor.path
      cursor =
        isSame ? same : rows.indices.dropFirst(start).first { rows[$0].path == anchor.path } ?? 0
      return passBlanks(by: 1)
    }
    let last = rows.compactMap(\.problem).last
    let same = rows.firstIndex { $0.problem != nil && $0.path == anchor.path }
    let next = last.flatMap { last in rows.firstIndex { $0.problem == min(problem, last) } }
    guard let first = same ?? next else {
      cursor = 0
      return
    }
    let line = first + anchor.offset
    let isThere =
      same != nil && rows.indices.contains(line) && rows[line].problem == rows[first].problem
    cursor = isThere ? line : first
  }
}

extension Line {
  /// The current row, highlighted.
  fileprivate func highlighted(width: Int) -> Line {
    Line(
      spans: [Span(column: 0, text: "", role: .selected, bed: width)]
        + spans.map { span in
          var span = span
          span.role = .selected
          return span
        },
      indent: indent
    )
  }
}
