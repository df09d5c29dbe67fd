internal import Drafts
internal import Exports
internal import Filling
internal import FormModel
internal import Terminal

/// The whole canevas as a document, with everything that is to be looked at listed first.
struct ReviewView: View {
  private struct Row {
    let line: Line
    let path: Path?
  }

  private let session: Session
  private let summary: String
  private var rows: [Row] = []
  private var width = 0
  /// The row in the document that the keys act on.
  private(set) var cursor: Int
  private var frame = SheetFrame()

  init(_ session: Session, at place: Int?) {
    self.session = session
    cursor = place ?? 0
    summary = session.findings.problems.counted(in: session.book.answers) ?? "rien à corriger"
  }

  /// The first row then leads on.
  private var mayFinalise: Bool { session.findings.errors == 0 }

  var bindings: [Binding] {
    [
      Binding(.open, .enter), Binding(.nextHit, .tab),
      Binding(.previousHit, .backTab, isShown: false), Binding(.publish, .character("e")),
      Binding(.back, .escape, .ctrl("r")), Binding(.outline, .ctrl("g"), isShown: false),
      Binding(.help, .function(1), .character("?")), .quit,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .back: return .pop
    case .open where cursor == 0 && mayFinalise: return .run(.publish)
    case .open:
      guard rows.indices.contains(cursor), let path = rows[cursor].path else { return .stay }
      return jump(to: path)
    case .nextHit: seek(by: 1)
    case .previousHit: seek(by: -1)
    default: return .handOn(command)
    }
    return .stay
  }

  private func jump(to path: Path) -> Transition {
    let questions = session.form.questions(of: session.book.answers)
    let asked =
      questions.first { $0.path == path } ?? questions.first { $0.path.starts(with: path) }
    guard let asked else { return .stay }
    return .go(asked.page, asked.path, fromReview: true)
  }

  /// The next row that leads to another question.
  private mutating func seek(by step: Int) {
    let from = rows.indices.contains(cursor) ? rows[cursor].path : nil
    var place = cursor + step
    while rows.indices.contains(place) {
      if let path = rows[place].path, path != from {
        cursor = place
        return
      }
      place += step
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    cursor = (key.isBlank ? Key.pageDown : key).entry(from: cursor, of: rows.count, page: 15)
    return .stay
  }

  mutating func point(at place: Position, _ desk: inout Desk) -> Transition {
    frame.open(at: place, &cursor)
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    if width != self.width {
      self.width = width
      rows = problemRows() + documentRows(desk.services.clock)
    }
    cursor = max(0, min(cursor, rows.count - 1))
    var lines = rows.map(\.line)
    lines[cursor] = lines[cursor].highlighted(width: width)
    return frame.draw(
      "Relecture",
      summary,
      lines: lines,
      entries: Array(lines.indices),
      cursor: cursor,
      into: &grid
    )
  }

  private func problemRows() -> [Row] {
    var rows: [Row] = []
    for found in session.form.named(session.findings.problems, in: session.book.answers) {
      let problem = found.problem
      let isWrong = problem.severity == .error && !problem.isMissing(in: session.book.answers)
      let head = "\(found.word) · "
      let name = Wrapping.cutName(found.name, width: width - Wrapping.width(head))
      rows.append(Row(line: .text(head + name, isWrong ? .error : .warning), path: problem.path))
      rows += Wrapping.rows(problem.message, width: width - 4).map {
        Row(line: .text($0, .plain, column: 4), path: problem.path)
      }
    }
    if mayFinalise {
      let state = rows.isEmpty ? "Rien à corriger" : "Aucune erreur"
      let text = "\(state). Entrée : finaliser.".withFrenchSpaces
      rows.insert(Row(line: .text(text, .success), path: nil), at: 0)
    }
    return rows + [
      Row(line: .blank, path: nil),
      Row(line: .text(String(repeating: "─", count: width), .frame), path: nil),
    ]
  }

  private func documentRows(_ clock: Clock) -> [Row] {
    let document = Document(of: session.source(clock), for: .review)
    return DocumentText.lines(document, width: width).map { line in
      Row(line: .text(line.text, line.role.role), path: line.path)
    }
  }
}

extension Line {
  /// The row that the keys act on.
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

extension DocumentLine.Role {
  fileprivate var role: Role {
    switch self {
    case .title: .title
    case .heading: .heading
    case .subject, .label: .label
    case .fact, .unanswered: .dimmed
    case .answer: .value
    case .blank: .plain
    }
  }
}
