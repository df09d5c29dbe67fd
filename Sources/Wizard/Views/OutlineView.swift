internal import Drafts
internal import Filling
internal import FormModel
internal import Terminal
internal import TextFolding

/// The outline: every step, field and action, filtered by what is typed, and below them the places
/// in the answers where that stands.
struct OutlineView: View {
  private let entries: [OutlineEntry]
  /// Made when something is looked for: to fold a long canevas takes a moment.
  private var search: AnswerSearch?
  private var filter = LineField(limit: AnswerSearch.longest)
  private var shown: [OutlineEntry]
  /// What the view can do that the outline was opened from.
  private let below: Set<Command>
  private var cursor = 0
  private var frame = SheetFrame()

  init(_ desk: Desk, form: FormView?, bindings: [Binding]) {
    var entries: [OutlineEntry] = []
    if let session = desk.session {
      entries = session.form.pages(of: session.book.answers).flatMap {
        OutlineEntry.entries(of: $0, session)
      }
    }
    var seen: Set<Command> = [.outline, .nextField, .previousField, .back]
    if desk.searched == nil { seen.formUnion([.nextMatch, .previousMatch]) }
    let commands =
      bindings.map(\.command) + (form?.editor.actions ?? [])
      + Self.commands(of: desk.session)
    for command in commands where seen.insert(command).inserted {
      let keys = bindings.first { $0.command == command }?.keyNames ?? ""
      entries.append(OutlineEntry(command, keys: keys))
    }
    self.entries = entries
    below = Set(bindings.map(\.command))
    shown = entries
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

  var bindings: [Binding] {
    filter.bindings + [Binding(.open, .enter), Binding(.back, .escape, .ctrl("g")), .quit]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    if let reply = filter.perform(command, &desk) {
      if reply == .changed { look(desk) }
      return .stay
    }
    switch command {
    case .back: return .pop
    case .open:
      guard shown.indices.contains(cursor) else { return .stay }
      switch shown[cursor].target {
      case .question(let question): return .go(question.page, question.path, fromReview: false)
      case .page(let id): return .go(id, nil, fromReview: false)
      case .command(let command):
        // What the view below does not have is for the form, wherever the outline was opened.
        return AppCommand(command) != nil || below.contains(command)
          ? .popAndPerform(command) : .performInForm(command)
      case .match(let match): return .goToMatch(match, of: filter.text)
      }
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    switch key.code {
    case .up, .down, .tab, .pageUp, .pageDown: cursor = key.entry(from: cursor, of: shown.count)
    default: if filter.type(key, &desk) == .changed { look(desk) }
    }
    return .stay
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition {
    if filter.paste(text, &desk) == .changed { look(desk) }
    return .stay
  }

  mutating func point(at place: Position, _ desk: inout Desk) -> Transition {
    frame.open(at: place, &cursor)
  }

  private mutating func look(_ desk: Desk) {
    cursor = 0
    let words = filter.text.folded.split(separator: " ")
    shown = entries.filter { $0.isFound(by: words) }
    guard let session = desk.session, !words.isEmpty else { return }
    let search = search ?? AnswerSearch(session.form, session.book.answers)
    self.search = search
    shown += search.matches(of: filter.text, limit: AnswerSearch.listed).map {
      OutlineEntry($0, in: session)
    }
  }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines: [Line] = []
    var entries: [Int] = []
    var row = 0
    var matches = 0
    var question: Path?
    var page = ""
    for (index, entry) in shown.enumerated() {
      var isNamed = false
      if case .match(let match) = entry.target {
        if matches == 0 { lines.append(.text("Dans vos réponses", .heading)) }
        matches += 1
        isNamed = question == match.question.path
        question = match.question.path
      }
      // Of a page that was filtered away, its name: two of a kind ask the same questions.
      if case .page = entry.target {
        page = entry.title
      } else if page != entry.page {
        page = entry.page
        if !page.isEmpty { lines.append(.text(Wrapping.cut(page, width: width), .label)) }
      }
      entries.append(lines.count)
      lines += entry.lines(isCurrent: index == cursor, isNamed: isNamed, width: width)
      if index == cursor { row = lines.count - 1 }
    }
    if matches == AnswerSearch.listed {
      lines.append(.text(AnswerSearch.hasMore.withFrenchSpaces, .help))
    }
    if shown.isEmpty {
      let words = "Rien ne correspond à ces mots. Essayez avec moins de lettres."
      lines += Wrapping.rows(words, width: width).map { .text($0, .help) }
    }
    let found = matches.counted("passage", "passages") ?? ""
    // Typing goes into the filter, but the attention is on the entry.
    return frame.draw(
      "Plan",
      found,
      above: [field(width: width)],
      lines: lines,
      entries: entries,
      cursor: row,
      into: &grid
    )
  }

  /// Where words are typed.
  private func field(width: Int) -> Line {
    let label = "Chercher : ".withFrenchSpaces
    let column = Wrapping.width(label)
    var line = filter.line(width: max(4, width - column), column: column).line
    line.spans.insert(.init(column: 0, text: label, role: .label), at: 0)
    return line
  }
}
