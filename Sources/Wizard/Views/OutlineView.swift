internal import Drafts
internal import Filling
internal import FormModel
internal import Terminal
internal import TextEditing

/// The outline: every step, field and action, filtered by what is typed.
struct OutlineView: View {
  private enum Target {
    case question(Question)
    case page(Page.ID)
    case command(Command)
  }

  private struct Entry {
    let title: String
    let state: String
    let role: Role
    let indent: Int
    let target: Target
    let folded: String
  }

  private let entries: [Entry]
  private var filter = TextEditor("", multiline: false)
  private var cursor = 0
  private var frame = SheetFrame()

  init(_ desk: Desk, form: FormView?, bindings: [Binding]) {
    var entries: [Entry] = []
    if let session = desk.session {
      entries = session.form.pages(of: session.book.answers).flatMap {
        Self.entries(of: $0, session)
      }
    }
    var seen: Set<Command> = [.outline, .nextField, .previousField, .back]
    let commands =
      bindings.map(\.command) + (form?.editor.actions ?? [])
      + Self.commands(of: desk.session)
    for command in commands where seen.insert(command).inserted {
      let keys = bindings.first { $0.command == command }?.keyNames ?? ""
      entries.append(
        Entry(
          title: command.title,
          state: keys,
          role: .key,
          indent: 0,
          target: .command(command),
          folded: command.title.folded
        )
      )
    }
    self.entries = entries
    if let path = form?.path {
      cursor =
        entries.firstIndex { entry in
          if case .question(let question) = entry.target { question.path == path } else { false }
        } ?? 0
    }
  }

  /// What can be done with the open draft, wherever one is in it.
  private static func commands(of session: Session?) -> [Command] {
    guard let session else { return [] }
    let isFinal = session.draft.etat == .finalise
    return (session.readOnly == nil ? [.addPage] : []) + [.publish]
      + (isFinal ? [.reopen] : []) + (session.readOnly != nil && !isFinal ? [.takeOver] : [])
      + [.history, .home]
  }

  private static func entries(of page: Page, _ session: Session) -> [Entry] {
    let answers = session.book.answers
    let done = session.form.completeness(of: page, answers)
    let title = page.noun == nil ? page.step.heading : "\(page.step.shortTitle) › \(page.title)"
    let head = Entry(
      title: title,
      state: "\(done.answered)/\(done.asked)",
      role: .heading,
      indent: 0,
      target: .page(page.id),
      folded: title.folded
    )
    return [head]
      + session.form.questions(on: page, of: answers).map { question in
        let errors = session.findings.said(at: question.path, in: answers)
          .contains { $0.severity == .error }
        let state = errors ? "erreur" : answers[question.path] == nil ? "" : "rempli"
        return Entry(
          title: question.name,
          state: state,
          role: errors ? .error : .dimmed,
          indent: 2,
          target: .question(question),
          folded: (title + " " + question.name).folded
        )
      }
  }

  private var shown: [Entry] {
    let words = filter.text.folded.split(separator: " ")
    return words.isEmpty
      ? entries
      : entries.filter { entry in words.allSatisfy { entry.folded.contains($0) } }
  }

  var bindings: [Binding] {
    [
      Binding(.open, .enter), Binding(.back, .escape, .ctrl("g")),
      Binding(.quit, .ctrl("q"), .ctrl("c")),
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .back: return .pop
    case .open:
      let shown = shown
      guard shown.indices.contains(cursor) else { return .stay }
      switch shown[cursor].target {
      case .question(let question): return .go(question.page, question.path, fromReview: false)
      case .page(let id): return .go(id, nil, fromReview: false)
      case .command(let command): return .popAndPerform(command)
      }
    default: return .run(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    switch key.code {
    case .up: cursor -= 1
    case .down: cursor += 1
    case .pageUp: cursor -= 10
    case .pageDown: cursor += 10
    case .character(let character) where key.modifiers.isEmpty:
      _ = filter.insert(String(character))
      cursor = 0
    default:
      if let unit = TextKeys.deletion(key) {
        _ = filter.delete(unit)
        cursor = 0
      } else if let movement = TextKeys.movement(key) {
        filter.move(movement)
      }
    }
    cursor = max(0, min(cursor, shown.count - 1))
    return .stay
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition {
    _ = filter.insert(text)
    cursor = 0
    return .stay
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    let label = "Chercher : ".withFrenchSpaces
    let column = Wrapping.width(label)
    let head = Line(spans: [
      .init(column: 0, text: label, role: .label),
      .init(column: column, text: filter.text, role: .focused, bed: max(4, width - column)),
    ])
    let shown = shown
    var lines = [head]
    for (index, entry) in shown.enumerated() {
      let role: Role = index == cursor ? .selected : entry.indent == 0 ? entry.role : .plain
      let room = width - entry.indent - Wrapping.width(entry.state) - 2
      var line = Line(spans: [
        .init(
          column: 0,
          text: "",
          role: index == cursor ? .selected : .plain,
          bed: index == cursor ? width : 0
        ),
        .init(column: entry.indent, text: Wrapping.cut(entry.title, width: room), role: role),
      ])
      line = line.adding(
        entry.state,
        index == cursor ? .selected : entry.role == .error ? .error : .dimmed,
        column: width - Wrapping.width(entry.state)
      )
      lines.append(line)
    }
    if shown.isEmpty { lines.append(.text("Rien ne correspond à ces mots.", .help)) }
    let row = frame.draw("Plan", "", lines: lines, cursor: cursor + 1, into: &grid)
    // Typing goes into the filter, but the attention is on the entry.
    return row.map { Position(row: $0, column: 1) }
  }
}
