internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal
internal import TextEditing

/// Key handling of the form.
extension FormView {
  func takes(_ key: Key) -> Bool { editor.takes(key) }

  var bindings: [Binding] {
    let own = editor.bindings
    var pages = [
      Binding(.nextPage, .pageDown, .ctrl("n")),
      Binding(.previousPage, .pageUp, .alt("p"), isShown: false),
    ]
    if editor.takesPageKeys {
      pages = [
        Binding(.nextPage, .ctrl("n")),
        Binding(.previousPage, .alt("p"), isShown: false),
      ]
    }
    if rowWithHistory != nil, editor.rows?.answering == nil {
      pages.append(editor.isTyping ? RowsBindings.followUpWhileTyping : RowsBindings.followUp)
    }
    if page.noun != nil, outer.isEmpty, !editor.isReadOnly { pages.append(Self.addingPage) }
    pages += [Self.remarking] + Self.panes
    if hasWayBack {
      let everywhere = Binding.everywhere.filter { $0.command != .review }
      return own + [Binding(.review, .escape, .ctrl("r"))] + pages + everywhere
    }
    return own + pages + Binding.everywhere + [Binding(.back, .escape, isShown: !outer.isEmpty)]
  }

  /// Adds a row to the list whose rows are steps, from any of its pages.
  static let addingPage = Binding(.addPage, .alt("n"), isShown: false)

  private static let remarking = Binding(.remark, .function(4), .alt("r"), isShown: false)

  private static let panes = [
    Binding(.toggleSteps, .function(6), isShown: false),
    Binding(.toggleAside, .function(8), isShown: false),
  ]

  /// Hides or shows a pane.
  private func toggle(_ pane: FormPanes.Pane, from columns: Int, _ desk: inout Desk) {
    desk.hiddenPanes.formSymmetricDifference([pane])
    guard let width = lastSize?.columns, width < columns else { return }
    desk.say("Il faut une fenêtre d’au moins \(columns) colonnes ; celle-ci en a \(width).")
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    let changes = desk.session?.book.changes
    let reply = change(&desk) { editor, session, today -> WidgetReply? in
      let before = session.book.changes
      let reply = editor.perform(command, &session.book, today: today)
      // A choice may change at once which questions are asked and which answers are missing.
      if session.book.changes != before, !editor.isOnList { session.look(today: today()) }
      return reply
    }
    oweLook(&desk, since: changes)
    if command == .removeRow, case .rows(let box) = editor.widget,
      desk.session?.book.changes != changes
    {
      desk.say(box.group.noun.removed(Binding.undo.keyNames), .success)
    }
    if let reply { return follow(reply, &desk) }
    switch command {
    case .nextPage, .previousPage:
      leave(&desk)
      return turn(by: command == .nextPage ? 1 : -1, &desk)
    case .back:
      leave(&desk)
      return back(&desk)
    case .undo, .redo: return undoOrRedo(command, &desk)
    case .addPage, .duplicatePage, .removePage, .movePageUp, .movePageDown:
      leave(&desk)
      return changePages(command, &desk)
    case .addRow: return addSibling(&desk)
    case .spelling:
      guard desk.mayChange() else { return .stay }
      guard let view = spellingView(&desk) else {
        desk.say("Il n’y a pas de mot à vérifier dans ce texte.")
        return .stay
      }
      return .push(view)
    case .followUp:
      leave(&desk)
      return followUp()
    case .remark:
      leave(&desk)
      return remark(&desk)
    case .importRows: return rowsPrompt(&desk).map { .push($0) } ?? .stay
    case .toggleSteps:
      toggle(.steps, from: Sidebar.neededColumns, &desk)
      return .stay
    case .toggleAside:
      toggle(.aside, from: FormPanes.columnsOfThree, &desk)
      return .stay
    case .externalEditor:
      guard case .text(let box) = editor.widget, box.isMultiline, let path,
        desk.mayChange()
      else { return .stay }
      desk.errand = .edit(box.editor.text, path)
      return .stay
    case .paste where desk.clipboard.row == nil:
      if let sheet = rowsSheet(desk.clipboard.text, &desk) { return .push(sheet) }
      useClipboard(command, &desk)
      return .stay
    case .selectAll, .cut, .copy, .paste:
      useClipboard(command, &desk)
      return .stay
    // Showing the jump letters does not leave the field, and needs the positions of the last
    // drawing.
    case .jump: return .handOn(command)
    default:
      leave(&desk)
      return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    if case .character(let character) = key.code, key.modifiers.isEmpty, !character.isWhitespace {
      beginRow(&desk)
    }
    let reply = change(&desk) { editor, session, today in
      editor.type(key, &session.book, today: today)
    }
    if case .ignored? = reply, editor.isForWriting(key) { _ = desk.mayChange() }
    return reply.map { follow($0, &desk) } ?? .stay
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition {
    if let sheet = rowsSheet(text, &desk) { return .push(sheet) }
    beginRow(&desk)
    let reply = change(&desk) { editor, session, _ -> WidgetReply? in
      editor.insert(text, &session.book)
    }
    return reply.map { follow($0, &desk) } ?? .stay
  }

  /// Adds a row if the cursor is on the entry for it, so that typed text goes into the first field.
  private mutating func beginRow(_ desk: inout Desk) {
    guard case .rows(let box) = editor.widget, box.isOnAdd, box.answering == nil,
      desk.mayChange()
    else { return }
    _ = perform(.addRow, &desk)
  }

  /// Replaces an answer with the text from the external editor.
  mutating func replaceText(at path: Path, with text: String, _ desk: inout Desk) {
    _ = change(&desk) { editor, session, _ -> WidgetReply? in
      guard editor.question?.path == path else { return nil }
      editor.changeText(&session.book) { $0.replaceAll(with: text) }
      return .done
    }
  }

  private mutating func follow(_ reply: WidgetReply, _ desk: inout Desk) -> Transition {
    switch reply {
    case .done, .ignored: return .stay
    case .say(let text):
      desk.say(text)
      return .stay
    case .leave(let way): return move(way, &desk)
    case .open(let index):
      leave(&desk)
      open(index: index, &desk)
      return .stay
    case .run(let command): return perform(command, &desk)
    }
  }

  /// Lets `work` change the session. In a read-only draft the change is reverted and the reason
  /// shown.
  mutating func change<Reply>(
    _ desk: inout Desk,
    _ work: (inout PageEditor, inout Session, () -> CalendarDate) -> Reply?
  ) -> Reply? {
    let before = desk.session?.readOnly == nil ? nil : editor
    let structure = desk.session?.book.structure
    let clock = desk.services.clock
    var reply: Reply?
    do throws(ReadOnlyError) {
      reply = try desk.drafts.change { session in work(&editor, &session) { clock.today } } ?? nil
    } catch {
      if let before { editor = before }
      desk.say(error)
    }
    if desk.session?.book.structure != structure, let book = desk.session?.book {
      editor.refresh(book)
      sidebar.forget()
    }
    return reply
  }
}
