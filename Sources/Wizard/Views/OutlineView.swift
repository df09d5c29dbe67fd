internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal
internal import TextFolding

/// The palette « Aller à… »: finds steps, fields, actions, drafts and places in the answers.
///
/// With an empty filter it is the outline of the draft.
struct OutlineView: EntrySheet {
  private let entries: [OutlineEntry]
  /// The current page, whose fields rank before others with the same name.
  private let here: Page.ID?
  /// Built before the first letter, because folding a long canevas and listing the drafts takes
  /// time.
  private var search: OutlineSearch?
  private var filter = LineField(limit: AnswerSearch.longest)
  private(set) var shown: [OutlineEntry]
  /// The commands of the view below the sheet.
  private let below: Set<Command>
  /// The commands that only the list of drafts has.
  private let atHome: Set<Command>
  var cursor = 0
  private(set) var frame = SheetFrame()
  let isOnlyRead = true
  private var aside = Aside()

  /// `bindings` and `buttons` are those of the view below.
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

  /// The steps with their fields, after those of an open row, which has no step of its own.
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
      let keys = bindings.first { $0.command == command }?.keyNames ?? ""
      return OutlineEntry(command, keys: keys, desk.services.form)
    }
  }

  /// The commands of the list of drafts, if a draft is open. The example is not in that list.
  private static func commandsAtHome(_ desk: Desk) -> [Command] {
    guard desk.session != nil else { return [] }
    let ofDraft =
      desk.drafts.isOnExample ? [] : HomeView.ofDraft.map(\.command).filter { $0 != .open }
    return ofDraft
      + HomeView.everyAction(hasExample: desk.services.example != nil).map(\.command)
  }

  /// The commands on the open draft, available from all of its views.
  private static func commandsOfDraft(_ desk: Desk) -> [Command] {
    guard let session = desk.session else { return [] }
    // The example has no file, so it has no versions and cannot be taken over.
    if desk.drafts.isOnExample { return [.publish, .home] }
    let isFinal = session.draft.etat == .finalise
    return (session.readOnly == nil ? [.addPage] : []) + [.publish]
      + (isFinal ? [.reopen] : [])
      + (session.readOnly != nil && !isFinal
        ? [.makeWritable] + (desk.services.store.isShared ? [.askForDraft] : []) : [])
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
      // A command that the view below lacks goes to the form.
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

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    frame.open(at: position, &cursor)
  }

  /// The question of the current entry, if any.
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
    // The caret is on the entry rather than in the filter.
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
      // Names a page that was filtered out, because pages of the same kind have the same questions.
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

  /// The filter field.
  private func field(width: Int) -> Line {
    let label = "Chercher : ".withFrenchSpaces
    let column = Wrapping.width(label)
    var line = filter.line(width: max(4, width - column), column: column).line
    line.spans.insert(.init(column: 0, text: label, role: .label), at: 0)
    return line
  }
}
