internal import Drafts
internal import Filling
internal import FormModel
internal import Terminal
internal import TextFolding

/// « Aller à… »: every step, field and action, found by a few letters, and below them the places in the answers
/// where these stand. Where nothing is typed it is the outline of the draft.
struct OutlineView: EntrySheet {
  private let entries: [OutlineEntry]
  /// The page that one is on, whose fields come before others that are called alike.
  private let here: Page.ID?
  /// Made ahead of the first letter: to fold a long canevas and to list the drafts takes a moment.
  private var search: OutlineSearch?
  private var filter = LineField(limit: AnswerSearch.longest)
  private(set) var shown: [OutlineEntry]
  /// What the view can do that this was opened from.
  private let below: Set<Command>
  /// What can be done in the list of drafts alone.
  private let atHome: Set<Command>
  var cursor = 0
  private(set) var frame = SheetFrame()
  let isOnlyRead = true
  private var aside = Aside()

  /// `buttons` are those of the view that it is opened from.
  init(_ desk: Desk, form: FormView?, bindings: [Binding], buttons: [Command]) {
    let home = Self.commandsAtHome(desk)
    let commands =
      bindings.map(\.command) + buttons + (form?.buttons ?? []) + Self.commandsOfDraft(desk)
      + (desk.keeper == nil ? [] : [.settings])
    below = Set(bindings.map(\.command) + buttons)
    atHome = Set(home).subtracting(commands).filter { AppCommand($0) == nil }
    here = form?.page.id
    entries =
      Self.places(desk.session, form)
      + Self.actions(commands + home, bindings, desk)
    shown = entries.filter(\.isListed)
    if let path = form?.path {
      cursor =
        shown.firstIndex { entry in
          if case .question(let question) = entry.target { question.path == path } else { false }
        } ?? 0
    }
  }

  /// The steps with their fields; before them those of a row that is open, which has no step of its own.
  private static func places(_ session: Session?, _ form: FormView?) -> [OutlineEntry] {
    guard let session else { return [] }
    let pages = session.form.pages(of: session.book.answers)
    let row = form.map(\.page).flatMap { page in pages.contains { $0.id == page.id } ? nil : page }
    return ([row].compactMap(\.self) + pages).flatMap { page in
      OutlineEntry.entries(of: page, session)
        + (page.id == row?.id ? [] : OutlineEntry.rowFields(of: page, session))
    } + session.remarks().compactMap { OutlineEntry(session.book.remarks[$0], session) }
  }

  private static func actions(
    _ commands: [Command],
    _ bindings: [Binding],
    _ desk: Desk
  ) -> [OutlineEntry] {
    var seen: Set<Command> = [.outline, .nextField, .previousField, .back]
    if desk.searched == nil { seen.formUnion([.nextMatch, .previousMatch]) }
    return commands.filter { seen.insert($0).inserted }.map { command in
      OutlineEntry(command, keys: bindings.first { $0.command == command }?.keyNames ?? "")
    }
  }

  /// What the list of drafts can do, where it is not on the screen. The example is no draft in it.
  private static func commandsAtHome(_ desk: Desk) -> [Command] {
    guard desk.session != nil else { return [] }
    let ofDraft = desk.isOnExample ? [] : HomeView.ofDraft.map(\.command).filter { $0 != .open }
    return ofDraft
      + HomeView.everyAction(hasExample: desk.services.example != nil).map(\.command)
  }

  /// What can be done with the open draft, wherever one is in it.
  private static func commandsOfDraft(_ desk: Desk) -> [Command] {
    guard let session = desk.session else { return [] }
    // The example has no file, so it has no versions and cannot be taken over.
    if desk.isOnExample { return [.publish, .home] }
    let isFinal = session.draft.etat == .finalise
    return (session.readOnly == nil ? [.addPage] : []) + [.publish]
      + (isFinal ? [.reopen] : [])
      + (session.readOnly != nil && !isFinal
        ? [.takeOver] + (desk.services.store.isShared ? [.askForDraft] : []) : [])
      + [.send, .remarks, .history, .home]
  }

  var bindings: [Binding] {
    filter.bindings
      + [Binding(.open, .enter), Binding(.back, .escape, .ctrl("g"), .ctrl("p")), .quit]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    if let reply = filter.perform(command, &desk) {
      if reply == .changed { look(desk) }
      return .stay
    }
    switch command {
    case .back: return .pop
    case .open: return shown.indices.contains(cursor) ? open(shown[cursor].target) : .stay
    default: return .handOn(command)
    }
  }

  private func open(_ target: OutlineEntry.Target) -> Transition {
    switch target {
    case .question(let question): .go(question.page, question.path, fromReview: false)
    case .page(let id): .go(id, nil, fromReview: false)
    case .rowField(let id, let path): .go(id, path, fromReview: false)
    case .command(let command) where atHome.contains(command): .performAtHome(command)
    case .command(let command):
      // What the view below does not have is for the form, wherever this was opened.
      AppCommand(command) != nil || below.contains(command)
        ? .popAndPerform(command) : .performInForm(command)
    case .match(let match): .goToMatch(match, of: filter.text)
    case .draft(let id): .open(ref: id)
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

  /// Of the entry that the keys act on, where that is a question.
  private var questionBelow: Question? {
    shown.indices.contains(cursor) ? shown[cursor].question : nil
  }

  var hasPane: Bool { questionBelow != nil }

  var owesPane: Bool { aside.isOwed }

  mutating func renewPane() { aside.renew() }

  mutating func prepare(_ desk: Desk) { search = search ?? OutlineSearch(desk) }

  private mutating func look(_ desk: Desk) {
    cursor = 0
    prepare(desk)
    shown =
      search?.found(filter.text, in: entries, from: here, desk.session)
      ?? entries.filter(\.isListed)
  }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    let list = lines(width: width)
    if let area = SheetPanes(grid.size).aside, let session = desk.session,
      let question = questionBelow
    {
      let page = session.form.page(question.page, of: session.book.answers)
      aside.draw(session, page, question, desk.services.clock, into: &grid, area)
    }
    // Typing goes into the filter, but the attention is on the entry.
    return frame.draw(
      "Aller à…",
      list.matches.counted("passage", "passages") ?? "",
      above: [field(width: width)],
      lines: list.lines,
      entries: list.entries,
      cursor: list.row,
      into: &grid
    )
  }

  private func lines(width: Int) -> (lines: [Line], entries: [Int], row: Int, matches: Int) {
    var lines: [Line] = []
    var entries: [Int] = []
    var (row, matches) = (0, 0)
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
    return (lines, entries, row, matches)
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
