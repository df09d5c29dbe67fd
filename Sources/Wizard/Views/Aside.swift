internal import Drafts
internal import Exports
internal import UseCases
internal import FormModel
internal import Terminal

/// The side pane of a page: the help on the focused question, an excerpt of the public export and
/// the list of problems.
///
/// It is rebuilt when it appears, when its size changes, or on `renew` once the keyboard is idle: a
/// key must not wait for an export, and a slow link must not carry a new pane for each key.
struct Aside {
  /// The exported lines of the step, with the values that they depend on.
  private var preview: (lines: [DocumentLine], changes: Int, page: Page.ID, width: Int)?
  /// The pane as last drawn.
  private var shown: Shown?
  /// Whether the last drawing showed a pane of another question or of older answers.
  private var isLate = false
  private var isDue = false

  private struct Shown {
    var stamp: Stamp
    let upper: [Line]
    let problems: [Line]
  }

  /// The values that the pane depends on.
  private struct Stamp: Equatable {
    var changes: Int
    let looks: Int
    let page: Page.ID?
    let question: Path?
    let width: Int
    let height: Int
  }

  /// Call this when another draft is opened.
  mutating func forget() { (preview, shown, isLate) = (nil, nil, false) }

  /// Marks the pane as not drawn.
  mutating func hide() { (shown, isLate) = (nil, false) }

  /// Whether the pane shows another question or older answers.
  func isLate(_ book: AnswerBook) -> Bool {
    isLate || shown.map { $0.stamp.changes != book.changes } ?? false
  }

  /// Like `isLate(_:)`, for a view in which answers cannot change.
  var isOwed: Bool { isLate }

  mutating func renew() { (isDue, isLate) = (true, false) }

  /// Makes the next drawing rebuild the pane.
  mutating func renew(_ book: AnswerBook) {
    renew()
    // The window may be too small to draw the pane at all.
    shown?.stamp.changes = book.changes
  }

  mutating func draw(
    _ session: Session,
    _ page: Page?,
    _ question: Question?,
    _ clock: Clock,
    into grid: inout Grid,
    _ area: Area
  ) {
    let now = Stamp(
      changes: session.book.changes,
      looks: session.book.findings.looks,
      page: page?.id,
      question: question?.path,
      width: area.width,
      height: area.height
    )
    let hasSize = shown?.stamp.width == now.width && shown?.stamp.height == now.height
    let shown =
      if !isDue, hasSize, let shown { shown } else { made(now, session, page, question, clock) }
    self.shown = shown
    isDue = false
    isLate = shown.stamp != now
    area.drawRule(into: &grid)
    area.draw(shown.upper, into: &grid)
    var rest = area
    rest.rows = area.rows.upperBound - shown.problems.count..<area.rows.upperBound
    rest.draw(shown.problems, into: &grid)
  }

  private mutating func made(
    _ stamp: Stamp,
    _ session: Session,
    _ page: Page?,
    _ question: Question?,
    _ clock: Clock
  ) -> Shown {
    let (width, height) = (stamp.width, stamp.height)
    let help = Self.help(on: question, page, width: width)
    let problems = Self.problems(of: session, width: width, limit: max(2, height / 4))
    let room = height - help.count - problems.count - 1
    var lines = help
    if room > 4, let page {
      look(at: session, page, clock, width: width)
      lines += [.blank] + part("Dans l’export public", width: width)
      lines += excerpt(at: question?.path, height: room - 2, width: width)
    }
    let upper = Array(lines.prefix(height - problems.count))
    return Shown(stamp: stamp, upper: upper, problems: problems)
  }

  // MARK: Help

  private static func help(on question: Question?, _ page: Page?, width: Int) -> [Line] {
    guard let question else {
      return (page?.step).map {
        heading($0.title, width: width) + rows([$0.help], .help, width: width)
      } ?? []
    }
    let field = question.field
    // In a table, the questions of all rows have the same label.
    let row = page.flatMap { ChoiceTable(of: $0)?.row(asking: question.path) }
    let label = row.map { field.isRemark ? "\($0.label) · \(field.label.lowercased())" : $0.label }
    return heading(label ?? field.label, width: width)
      + rows(field.helpSentences, .help, width: width)
  }

  private static func heading(_ text: String, width: Int) -> [Line] {
    Wrapping.rows(text, width: width).map { .text($0, .heading) }
  }

  private static func rows(_ texts: [String], _ role: Role, width: Int) -> [Line] {
    texts.flatMap { Wrapping.rows($0.withFrenchSpaces, width: width) }.map { .text($0, role) }
  }

  private func part(_ title: String, width: Int) -> [Line] { Self.part(title, width: width) }

  private static func part(_ title: String, width: Int) -> [Line] {
    [.titled(title, width: width)]
  }

  // MARK: Preview

  private mutating func look(at session: Session, _ page: Page, _ clock: Clock, width: Int) {
    let changes = session.book.changes
    if let preview, (preview.changes, preview.width) == (changes, width), preview.page == page.id {
      return
    }
    let document = Document(
      of: session.source(clock),
      for: .publication(.open),
      step: page.step
    )
    preview = (DocumentText.lines(document, width: width), changes, page.id, width)
  }

  /// The exported lines about `path` with up to two lines of context before them. Without a focused
  /// question, the lines of the whole step.
  private func excerpt(at path: Path?, height: Int, width: Int) -> [Line] {
    let preview = preview?.lines ?? []
    guard let path else {
      guard !preview.isEmpty else { return Self.rows([ExportText.nothing], .dimmed, width: width) }
      return preview.drop { $0.role == .blank }.prefix(height)
        .map { .text($0.text, $0.role == .answer ? .value : .dimmed) }
    }
    // The export may combine the parts of an answer under the path of the whole.
    let places =
      [path] + (path.parent.map { $0.index == nil && !$0.components.isEmpty ? [$0] : [] } ?? [])
    let found = places.first { place in
      preview.contains { $0.path?.starts(with: place) ?? false }
    }
    guard let place = found else {
      return Self.rows([ExportText.nothing], .dimmed, width: width)
    }
    let isHere = { (line: DocumentLine) in line.path?.starts(with: place) ?? false }
    guard let first = preview.firstIndex(where: isHere) else { return [] }
    var start = first
    while start > 0, first - start < 2, preview[start - 1].role != .blank { start -= 1 }
    return preview[start...].prefix(height).map { line in
      .text(line.text, isHere(line) ? .value : .dimmed)
    }
  }

  // MARK: What is to be looked at

  private static func problems(of session: Session, width: Int, limit: Int) -> [Line] {
    let answers = session.book.answers
    let found = session.book.findings.problems
    guard !found.isEmpty else {
      return part("À revoir", width: width)
        + [Line.text(Sign.done, .success).adding("rien pour l’instant", .plain, column: 2)]
    }
    var (lines, shown) = ([Line](), 0)
    for named in session.form.named(Array(found.prefix(limit)), in: answers) {
      let rows = name(named, isWrong: session.isWrong(named.problem), width: width)
      guard lines.count + rows.count <= limit else { break }
      lines += rows
      shown += 1
    }
    let more = found.count - shown
    let rest = more > 0 ? [Line.text("et \(more) de plus : Ctrl-R".withFrenchSpaces, .dimmed)] : []
    let isWrong = found.contains { !$0.isMissing(in: answers) }
    return part("\(isWrong ? "À revoir" : "À remplir") · \(found.count)", width: width) + lines
      + rest
  }

  /// The name of a problem, in at most two rows.
  private static func name(_ named: NamedProblem, isWrong: Bool, width: Int) -> [Line] {
    let room = width - 2
    let whole = Wrapping.rows(named.name, width: room)
    let rows = whole.count > 2 ? [Wrapping.cutName(named.name, width: room)] : whole
    let sign = Line.text(isWrong ? Sign.wrong : Sign.doubtful, isWrong ? .error : .warning)
    return [sign.adding(rows[0], .plain, column: 2)]
      + rows.dropFirst().map { .text($0, .plain, column: 2) }
  }
}

extension Line {
  /// A heading followed by a horizontal rule.
  static func titled(_ text: String, width: Int) -> Line {
    let text = Wrapping.cut(text, width: width)
    let rule = max(0, width - Wrapping.width(text) - 1)
    return Line.text(text, .heading)
      .adding(String(repeating: "─", count: rule), .frame, column: width - rule)
  }
}
