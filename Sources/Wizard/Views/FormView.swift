internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal
internal import TextEditing

/// The form being filled: the sidebar with the steps, and one page of questions.
struct FormView: View {
  let form: Form
  var editor: PageEditor
  /// The pages that the current page was opened from, innermost last.
  var outer: [Outer] = []
  var sidebar = Sidebar()
  var aside = Aside()
  /// The screen size of the last drawing.
  var lastSize: Size?
  /// The remarks of the last drawing, to detect changes.
  var drawnRemarks: [Remark] = []
  /// Whether Escape leads back to the review.
  var hasWayBack = false

  struct Outer {
    let page: Page.ID
    let focus: Path
    let cursor: Int
    /// The group of the rows of that list.
    let group: Group?
    /// The state of the list when it was left: filter, marks and sections.
    var list: RowsBox?
  }

  init(_ session: Session, at path: Path? = nil, caret: Int? = nil) {
    form = session.form
    let pages = session.form.pages(of: session.book.answers)
    let first = pages[0]
    editor = PageEditor(
      form,
      first,
      actions: Self.actions(of: first, among: pages, isReadOnly: session.readOnly != nil),
      book: session.book
    )
    editor.isReadOnly = session.readOnly != nil
    guard let path else { return }
    // If the field no longer exists, an enclosing one may.
    for place in sequence(first: path, next: \.parent) {
      guard let asked = form.question(at: place, of: session.book.answers) else { continue }
      show(asked.page, focus: place, caret: place == path ? caret : nil, session.book)
      return
    }
  }

  /// The current step in the sidebar.
  var outerPage: Page.ID { outer.first?.page ?? editor.page.id }

  /// The current place in the form.
  var page: Page { editor.page }
  var question: Question? { editor.question }
  var path: Path? { question?.path }

  // MARK: Pages

  /// The buttons at the end of a page.
  private static func actions(
    of page: Page,
    among pages: [Page],
    isReadOnly: Bool
  ) -> [Command] {
    guard let index = pages.firstIndex(where: { $0.id == page.id }) else {
      return isReadOnly ? [.back] : [.addRow, .back]
    }
    let onward: [Command] = index + 1 < pages.count ? [.nextPage] : [.review]
    guard page.noun != nil, !isReadOnly else { return onward }
    let siblings = pages.filter { $0.noun != nil }
    let moves: [Command] =
      (siblings.first?.id == page.id ? [] : [.movePageUp])
      + (siblings.last?.id == page.id ? [] : [.movePageDown])
    return onward + [.addPage, .duplicatePage] + moves + [.removePage]
  }

  /// Shows the page `id` with the focus on `focus`. Returns `false` if there is no such page.
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
    let isReadOnly = editor.isReadOnly
    editor = PageEditor(
      form,
      page,
      actions: Self.actions(of: page, among: pages, isReadOnly: isReadOnly),
      opened: editor.opened,
      book: book
    )
    editor.isReadOnly = isReadOnly
    if let focus { editor.setFocus(on: focus, caret: caret, book) }
    sidebar.forget()
    return true
  }

  /// Sets `outer` for a row page that is shown without having been opened from its list.
  mutating func openOuter(of row: Page, among pages: [Page]) {
    outer = []
    var place = row.place
    while let list = place.parent, let container = list.parent {
      let step = pages.last { $0.place == container && $0.fields.contains { $0.key == list.key } }
      let page = step?.id ?? .row(container)
      let group = form.list(at: list)?.list.group
      outer.insert(
        Outer(page: page, focus: list, cursor: place.index ?? 0, group: group),
        at: 0
      )
      if step != nil { return }
      place = container
    }
  }

  mutating func leave(_ desk: inout Desk) {
    let today = desk.today
    let isOpen: Void? = desk.drafts.withSession { session in
      if session.readOnly == nil { editor.tidy(&session.book) }
      if let path { session.book.findings.leave(path) }
      session.look(today: today)
      editor.refresh(session.book)
    }
    guard isOpen != nil else { return }
    editor.drawing.forget()
    sidebar.forget()
  }

  mutating func move(_ way: Way, _ desk: inout Desk) -> Transition {
    leave(&desk)
    guard let session = desk.session else { return .stay }
    let index = editor.target(way, session.book)
    if editor.items.indices.contains(index) {
      editor.setFocus(index, session.book)
      editor.land(way, session.book)
      return .stay
    }
    guard outer.isEmpty else { return back(&desk) }
    let page = page.id
    let transition = turn(by: way.step, &desk)
    if way.step < 0, self.page.id != page, let book = desk.session?.book {
      editor.setFocus(editor.items.count - 1, book)
      editor.land(way, book)
    }
    return transition
  }

  /// Turns to the previous or next page.
  mutating func turn(by step: Int, _ desk: inout Desk) -> Transition {
    guard let answers = desk.session?.book.answers else { return .stay }
    let current = outer.first?.page ?? editor.page.id
    let pages = form.pages(of: answers)
    guard let index = pages.firstIndex(where: { $0.id == current }) else { return .stay }
    // At either end the current row is kept, even if it is empty.
    guard pages.indices.contains(index + step) else {
      return step > 0 ? .run(.review) : .stay
    }
    dropEmptyRow(&desk)
    if let book = desk.session?.book { show(pages[index + step].id, book) }
    return .stay
  }

  mutating func open(index: Int, _ desk: inout Desk) {
    guard let session = desk.session, let list = editor.question?.path else { return }
    let from = Outer(
      page: editor.page.id,
      focus: list,
      cursor: index,
      group: editor.rows?.group,
      list: editor.rows
    )
    let before = outer
    if show(.row(list + index), session.book) { outer = before + [from] }
  }

  /// Goes to another page.
  mutating func go(_ page: Page.ID, _ path: Path?, _ desk: inout Desk) {
    if page != editor.page.id { dropEmptyRow(&desk) }
    // The draft may have been reopened since.
    editor.isReadOnly = desk.session?.readOnly != nil
    guard let book = desk.session?.book else { return }
    if !show(page, focus: path, book), let first = form.pages(of: book.answers).first {
      show(first.id, book)
    }
  }

  /// Returns from a row to the page that it was opened from.
  mutating func back(_ desk: inout Desk) -> Transition {
    guard let from = outer.last else { return .run(.home) }
    dropEmptyRow(&desk)
    guard let book = desk.session?.book else { return .stay }
    let rest = Array(outer.dropLast())
    show(from.page, focus: from.focus, book)
    outer = rest
    if let list = from.list { editor.resume(list, book) }
    editor.setCursor(ofRows: min(from.cursor, book.answers.rows(at: from.focus).count))
    return .stay
  }

  /// Removes the current row if it was opened from a list and left empty.
  mutating func dropEmptyRow(_ desk: inout Desk) {
    let row = editor.page.place
    guard let from = outer.last, let noun = page.noun else { return }
    let today = desk.today
    _ = desk.drafts.withSession { session in
      guard session.readOnly == nil, session.book.answers.object(at: row).isEmpty else { return }
      session.book.drop(row, noun, from: from.page)
      session.look(today: today)
    }
  }
}
