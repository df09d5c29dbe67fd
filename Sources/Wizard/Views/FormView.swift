internal import Filling
internal import TextEditing
internal import Drafts
internal import FormModel
internal import JSONText
internal import Terminal

/// The form being filled: the steps at the side, the questions of one page beside them.
struct FormView: View {
  let form: Form
  var editor: PageEditor
  /// The pages that the one on screen was opened from, the nearest last.
  private var outer: [Outer] = []
  var sidebar = Sidebar()
  /// Whether Escape leads back to the review.
  var hasWayBack = false

  private struct Outer {
    let page: Page.ID
    let focus: Path
    let cursor: Int
  }

  init(_ session: Session, at path: Path? = nil, caret: Int? = nil) {
    form = session.form
    let pages = session.form.pages(of: session.book.answers)
    let first = pages[0]
    editor = PageEditor(
      form,
      first,
      actions: Self.actions(of: first, among: pages),
      book: session.book
    )
    let questions = form.questions(of: session.book.answers)
    // Where the very field is no longer there, what it stood in may be.
    for place in sequence(first: path, next: { $0?.parent }) {
      guard let asked = questions.first(where: { $0.path == place }) else { continue }
      show(asked.page, focus: place, caret: place == path ? caret : nil, session.book)
      return
    }
  }

  /// The step that is shown at the side as the current one.
  var outerPage: Page.ID { outer.first?.page ?? editor.page.id }

  /// Where the person is, to come back to.
  var page: Page { editor.page }
  var question: Question? { editor.question }
  var path: Path? { question?.path }

  // MARK: Pages

  /// The entries at the end of a page.
  private static func actions(of page: Page, among pages: [Page]) -> [Command] {
    guard let place = pages.firstIndex(where: { $0.id == page.id }) else {
      return [.back, .addRow]
    }
    let onward: [Command] = place + 1 < pages.count ? [.nextPage] : [.review]
    guard page.noun != nil else { return onward }
    let siblings = pages.filter { $0.noun != nil }
    let moves: [Command] =
      (siblings.first?.id == page.id ? [] : [.movePageUp])
      + (siblings.last?.id == page.id ? [] : [.movePageDown])
    return onward + [.addPage, .duplicatePage] + moves + [.removePage]
  }

  /// Shows the page at `id` with the focus on `focus`; false where there is no such page.
  @discardableResult
  mutating func show(
    _ id: Page.ID,
    focus: Path? = nil,
    caret: Int? = nil,
    _ book: AnswerBook
  ) -> Bool {
    guard let page = form.page(id, of: book.answers) else { return false }
    let pages = form.pages(of: book.answers)
    if pages.contains(where: { $0.id == id }) {
      outer = []
    } else {
      openOuter(of: page, among: pages)
    }
    editor = PageEditor(
      form,
      page,
      actions: Self.actions(of: page, among: pages),
      book: book
    )
    if let focus { editor.setFocus(on: focus, caret: caret, book) }
    sidebar.forget()
    return true
  }

  /// The page that a row is opened from, where it is shown without having been opened.
  private mutating func openOuter(of row: Page, among pages: [Page]) {
    guard let list = row.place.parent, let container = list.parent,
      let page = pages.last(where: {
        $0.place == container && $0.fields.contains { $0.key == list.key }
      })
    else { return }
    outer = [Outer(page: page.id, focus: list, cursor: row.place.index ?? 0)]
  }

  private mutating func leave(_ desk: inout Desk) {
    guard var session = desk.session else { return }
    desk.session = nil
    if session.readOnly == nil { editor.tidy(&session.book) }
    if let path { session.findings.leave(path) }
    session.look(today: desk.today)
    editor.refresh(session.book)
    editor.drawing.forget()
    sidebar.forget()
    desk.session = session
  }

  private mutating func move(by step: Int, _ desk: inout Desk) -> Transition {
    leave(&desk)
    guard let session = desk.session else { return .stay }
    let place = editor.focus + step
    if editor.items.indices.contains(place) {
      editor.setFocus(place, session.book)
      return .stay
    }
    return outer.isEmpty ? turn(by: step, toEnd: step < 0, &desk) : back(&desk)
  }

  /// The page before or after this one.
  private mutating func turn(
    by step: Int,
    toEnd: Bool = false,
    _ desk: inout Desk
  ) -> Transition {
    dropEmptyRow(&desk)
    guard let session = desk.session else { return .stay }
    let current = outer.first?.page ?? editor.page.id
    let pages = form.pages(of: session.book.answers)
    guard let place = pages.firstIndex(where: { $0.id == current }) else { return .stay }
    guard pages.indices.contains(place + step) else {
      return step > 0 ? .run(.review) : .stay
    }
    show(pages[place + step].id, session.book)
    if toEnd { editor.setFocus(editor.items.count - 1, session.book) }
    return .stay
  }

  private mutating func open(index: Int, _ desk: inout Desk) {
    guard let session = desk.session, let list = editor.question?.path else { return }
    let from = Outer(page: editor.page.id, focus: list, cursor: index)
    let before = outer
    if show(.row(list + index), session.book) { outer = before + [from] }
  }

  /// Goes to another page, wherever it is asked for.
  mutating func go(_ page: Page.ID, _ path: Path?, _ desk: inout Desk) {
    if page != editor.page.id { dropEmptyRow(&desk) }
    guard let book = desk.session?.book else { return }
    if !show(page, focus: path, book), let first = form.pages(of: book.answers).first {
      show(first.id, book)
    }
  }

  /// Out of a row to the page that it was opened from.
  private mutating func back(_ desk: inout Desk) -> Transition {
    guard let from = outer.last else { return .run(.home) }
    dropEmptyRow(&desk)
    guard let book = desk.session?.book else { return .stay }
    let rest = Array(outer.dropLast())
    show(from.page, focus: from.focus, book)
    outer = rest
    editor.setCursor(ofRows: min(from.cursor, book.answers.rows(at: from.focus).count))
    return .stay
  }

  /// A row that was opened from a list goes away when it is left without an answer.
  private mutating func dropEmptyRow(_ desk: inout Desk) {
    let row = editor.page.place
    guard let from = outer.last, var session = desk.session, session.readOnly == nil,
      session.book.answers.object(at: row).isEmpty, let noun = page.noun
    else { return }
    desk.session = nil
    session.book.drop(row, noun, from: from.page)
    session.look(today: desk.today)
    desk.session = session
  }

  // MARK: Keys

  /// Whether a key is a letter of the text in focus, so that no binding has to be looked up.
  func takes(_ key: Key) -> Bool {
    guard case .character = key.code, key.modifiers.isEmpty else { return false }
    return editor.isTyping
  }

  var bindings: [Binding] {
    let own = editor.bindings
    var pages = [
      Binding(.nextPage, .pageDown, .ctrl("n")),
      Binding(.previousPage, .pageUp, .ctrl("p"), isShown: false),
    ]
    if case .text(let box) = editor.widget, box.scrolls || box.calendar != nil {
      pages = [
        Binding(.nextPage, .ctrl("n")), Binding(.previousPage, .ctrl("p"), isShown: false),
      ]
    }
    if hasWayBack {
      let everywhere = Binding.everywhere.filter { $0.command != .review }
      return own + [Binding(.review, .escape, .ctrl("r"))] + pages + everywhere
    }
    return own + pages + Binding.everywhere + [Binding(.back, .escape, isShown: !outer.isEmpty)]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    let changes = desk.session?.book.changes
    let reply = change(&desk) { editor, session, today -> WidgetReply? in
      let before = session.book.changes
      let reply = editor.perform(command, &session.book, &session.findings, today: today)
      // A choice decides what is asked and what is still missing, at once.
      if session.book.changes != before { session.look(today: today()) }
      return reply
    }
    if command == .removeRow, case .rows(let box) = editor.widget,
      desk.session?.book.changes != changes
    {
      desk.say(box.group.noun.removed("^Z"), .success)
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
    case .externalEditor:
      guard case .text(let box) = editor.widget, box.isMultiline, let path,
        changeable(&desk) != nil
      else { return .stay }
      desk.errand = Errand(text: box.editor.text, path: path)
      return .stay
    default:
      leave(&desk)
      return .run(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    let reply = change(&desk) { editor, session, today in
      editor.type(key, &session.book, &session.findings, today: today)
    }
    return reply.map { follow($0, &desk) } ?? .stay
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition {
    _ = change(&desk) { editor, session, _ -> WidgetReply? in
      editor.insert(text, &session.book, &session.findings) ? .done : nil
    }
    return .stay
  }

  /// The text that the person's own editor gave back.
  mutating func replaceText(at path: Path, with text: String, _ desk: inout Desk) {
    _ = change(&desk) { editor, session, _ -> WidgetReply? in
      guard editor.question?.path == path else { return nil }
      editor.changeText(&session.book, &session.findings) { $0.replaceAll(with: text) }
      return .done
    }
  }

  private mutating func follow(_ reply: WidgetReply, _ desk: inout Desk) -> Transition {
    switch reply {
    case .done, .ignored: return .stay
    case .next: return move(by: 1, &desk)
    case .previous: return move(by: -1, &desk)
    case .open(let index):
      leave(&desk)
      open(index: index, &desk)
      return .stay
    case .run(let command): return perform(command, &desk)
    }
  }

  /// Lets the editor work on the session. In a draft that can only be read the answers stay as they
  /// are, and the person is told why.
  private mutating func change<Reply>(
    _ desk: inout Desk,
    _ work: (inout PageEditor, inout Session, () -> CalendarDate) -> Reply?
  ) -> Reply? {
    guard var session = desk.session else { return nil }
    // Taken out meanwhile, so that nothing is copied because it is held twice.
    desk.session = nil
    let before = session.readOnly == nil ? nil : (book: session.book, editor: editor)
    let structure = session.book.structure
    let clock = desk.services.clock
    var reply = work(&editor, &session) { clock.today }
    if let before, let reason = session.readOnly, session.book.changes != before.book.changes {
      session.book = before.book
      editor = before.editor
      desk.say(reason, .error)
      reply = nil
    }
    if session.book.structure != structure {
      editor.refresh(session.book)
      sidebar.forget()
    }
    desk.session = session
    return reply
  }
}
