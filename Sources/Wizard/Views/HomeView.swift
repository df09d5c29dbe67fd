internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal

/// The list of drafts, each with its progress, and the buttons below it. Without drafts it shows an
/// introduction.
struct HomeView: EntrySheet {
  /// As loaded last; `nil` before, and if the folder cannot be read.
  private(set) var shelf: Shelf?
  /// Sorted by group.
  private(set) var listings: [Listing] = []
  /// The cached details of the drafts that have been visible, by draft id.
  var details: [String: Detail] = [:]
  /// The index of the current listing; higher values are the buttons.
  var cursor = 0
  var frame = SheetFrame()
  var pane = DraftPane()
  let hasPane = true
  private(set) var failure: String?
  /// The number of overdue answers in all drafts.
  private(set) var lateCount = 0
  /// The button row of the last drawing, and its first line.
  var drawnButtons: (row: ButtonRow, line: Int)?
  private let hasExample: Bool
  /// The ids of the drafts deleted from here, the last one last.
  private var thrown: [String] = []

  init(_ desk: Desk, showing id: String? = nil) {
    hasExample = desk.services.example != nil
    load(desk)
    show(id)
  }

  /// Loads the drafts again and moves the cursor to `id`; without it, the button that opened a sheet
  /// keeps the cursor.
  mutating func reload(_ desk: Desk, showing id: String? = nil) {
    let pressed = button.map { actions[$0].command }
    let wasEmpty = listings.isEmpty
    load(desk)
    guard !show(id), wasEmpty == listings.isEmpty,
      let button = actions.firstIndex(where: { $0.command == pressed })
    else { return }
    cursor = listings.count + button
  }

  private mutating func load(_ desk: Desk) {
    do {
      let shelf = try desk.services.shelf()
      self.shelf = shelf
      listings = Group.allCases.flatMap { group in
        shelf.listings.filter { Group($0) == group }
      }
      failure = nil
    } catch {
      (shelf, listings, failure) = (nil, [], error.description)
    }
    details = [:]
    pane = DraftPane()
    let (form, today) = (desk.services.form, desk.services.clock.today)
    lateCount = listings.drafts.reduce(0) { $0 + form.lateCount(in: $1.answers, on: today) }
  }

  /// Moves the cursor to a draft, or into the list. Returns whether the draft is there.
  @discardableResult
  private mutating func show(_ id: String?) -> Bool {
    let index = id.flatMap { id in listings.firstIndex { $0.draft?.id == id } }
    cursor = max(0, min(index ?? cursor, max(0, listings.count - 1)))
    return index != nil
  }

  var owesPane: Bool { pane.isOwed }

  mutating func renewPane() { pane.make() }

  var draft: Draft? {
    listings.indices.contains(cursor) ? listings[cursor].draft : nil
  }

  /// The index of the current button.
  var button: Int? { cursor < listings.count ? nil : cursor - listings.count }

  /// The buttons with their keys, which work from anywhere in the list.
  var actions: [Binding] {
    Self.actions(isEmpty: listings.isEmpty, hasExample: hasExample)
  }

  /// If there are drafts, the example has only a key and no button.
  static func actions(isEmpty: Bool, hasExample: Bool) -> [Binding] {
    let create = Binding(.create, .character("n"), isShown: false)
    let importDraft = Binding(.importDraft, .character("i"), isShown: false)
    let blank = Binding(.blankForm, .character("v"), isShown: false)
    return isEmpty
      ? [create] + (hasExample ? [example] : []) + [blank, importDraft]
      : [create, importDraft, blank, trash]
  }

  /// All actions of the list, with or without a button.
  static func everyAction(hasExample: Bool) -> [Binding] {
    actions(isEmpty: false, hasExample: hasExample) + (hasExample ? [example] : [])
  }

  private static let example = Binding(.example, .character("x"), isShown: false)

  /// The actions on the current draft.
  static let ofDraft = [
    Binding(.open, .enter), Binding(.duplicate, .character("d")),
    Binding(.delete, .delete), Binding(.publish, .character("e")),
    Binding(.merge, .character("f"), isShown: false),
  ]

  private static let trash = Binding(.trash, .character("c"), isShown: false)

  var bindings: [Binding] {
    let own =
      button.map { button in
        [Binding(actions[button].command, .enter, .character(" "))]
      } ?? Self.ofDraft
    let hidden = listings.isEmpty ? [Self.trash] : hasExample ? [Self.example] : []
    return own + actions + hidden + [
      .outline,
      Binding(.help, .function(1), .character("?")),
      Binding(.quit, .ctrl("q"), .ctrl("c"), .character("q")), .undo,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .create: return create(desk)
    case .open: return draft.map { .open(ref: $0.id) } ?? explainDamaged(&desk)
    case .duplicate:
      guard let draft else { return .stay }
      return .begin(desk.services.copiedAnswers(of: draft))
    case .delete: return delete(&desk)
    case .undo: return restoreLast(&desk)
    case .importDraft: return .push(PromptView.importing(desk.services))
    case .publish: return draft.map { .publish(ref: $0.id) } ?? .stay
    case .merge:
      return draft.map { .push(PromptView.merging(into: $0, desk.services)) } ?? .stay
    case .trash: return .push(TrashView(desk))
    case .example: return .showExample
    case .blankForm: return PromptView.blankForm(&desk)
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    switch key.code {
    case .left where button ?? 0 > 0: cursor -= 1
    case .right where button ?? .max < actions.count - 1: cursor += 1
    // End stops at the last draft first, because the buttons have their own keys.
    case .end where cursor < listings.count - 1: cursor = listings.count - 1
    default: cursor = key.entry(from: cursor, of: listings.count + actions.count)
    }
    return .stay
  }

  var stops: [JumpStop] {
    guard let (row, line) = drawnButtons else { return frame.stops }
    return frame.stops
      + actions.indices.compactMap { button in
        frame.stop(
          listings.count + button,
          line: line + row.row(of: button),
          column: row.column(of: button) - 1
        )
      }
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    if listings.isEmpty { return frame.open(at: position, &cursor) }
    if let drawnButtons, let line = frame.line(at: position), line >= drawnButtons.line {
      let button = drawnButtons.row.button(
        row: line - drawnButtons.line,
        column: frame.column(at: position)
      )
      guard let button else { return .stay }
      cursor = listings.count + button
      return .press(.enter)
    }
    return frame.choose(at: position, &cursor)
  }

  // MARK: Doing

  /// Creates a draft. If there are drafts, first offers to continue one of them.
  private func create(_ desk: Desk) -> Transition {
    let form = desk.services.form
    var options: [ChoiceView.Option] = []
    for draft in listings.drafts.prefix(4) {
      guard let name = form.ownerName(of: draft.answers) else { continue }
      options.append(
        .init("Reprendre \(name)", draft.summary(form, desk.services.clock)) { _ in
          .open(ref: draft.id)
        }
      )
      options.append(
        .init("Repartir de \(name)", "Une copie, pour documenter \(form.unit.withAnother).") {
          desk in
          .begin(desk.services.copiedAnswers(of: draft))
        }
      )
    }
    // A draft without a name cannot be proposed.
    guard !options.isEmpty else { return .begin(Answers()) }
    options.append(
      .init("Un canevas vide", form.owners.map { "Pour \($0.group.noun.withAnother)." } ?? "") {
        _ in .begin(Answers())
      }
    )
    return .push(
      ChoiceView(
        "Nouveau canevas",
        ["Il y a déjà des brouillons. Voulez-vous en reprendre un ?"],
        options
      )
    )
  }

  private mutating func delete(_ desk: inout Desk) -> Transition {
    guard let draft else { return explainDamaged(&desk) }
    do {
      try desk.services.throwAway(draft)
      thrown.append(draft.id)
      let name = desk.services.form.ownerName(of: draft.answers) ?? "Le brouillon"
      desk.say(
        "\(name) est dans la corbeille. \(Binding.undo.keyNames) l’en sort ; la touche c l’ouvre.",
        .success
      )
    } catch {
      desk.say(error)
    }
    reload(desk)
    return .stay
  }

  /// Restores the draft that was deleted last.
  private mutating func restoreLast(_ desk: inout Desk) -> Transition {
    guard let id = thrown.popLast() else {
      desk.say("Aucun brouillon n’a été supprimé ici. La touche c ouvre la corbeille.")
      return .stay
    }
    do throws(DraftError) {
      try desk.services.restoreFromTrash(id)
      reload(desk, showing: id)
      let name = draft.flatMap { desk.services.form.ownerName(of: $0.answers) } ?? "Le brouillon"
      desk.say("\(name) est revenu dans la liste.", .success)
    } catch {
      desk.say(error)
    }
    return .stay
  }

  private func explainDamaged(_ desk: inout Desk) -> Transition {
    guard listings.indices.contains(cursor), case .damaged(let file, let error) = listings[cursor]
    else { return .stay }
    desk.say("« \(file.fileName.excerpt) » ne peut pas être lu. \(error)", .error)
    return .stay
  }
}
