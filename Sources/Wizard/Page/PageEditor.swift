internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal
internal import TextEditing

/// The questions of one page, the widget in focus and its keys.
struct PageEditor {
  let form: Form
  private(set) var page: Page
  /// The questions of the page as a table, which is drawn where it has room.
  let choiceTable: ChoiceTable?
  private(set) var items: [Item] = []
  private(set) var focus = 0
  var widget: Widget
  /// Whether the bindings that change answers and the entries that add rows are left out.
  var isReadOnly = false {
    didSet { if isReadOnly != oldValue { adaptRows() } }
  }
  /// The commands at the end of the page, except the one that opens the compléments.
  private let fixedActions: [Command]
  /// The sorts of pages whose compléments are open.
  private(set) var opened: Set<String>
  var stray = StrayTyping()
  /// The state of `AnswerBook.structure` that `items` were made from.
  private var structure = -1
  var drawing = PageDrawing()
  /// The state of a run of day steps, which is one undo step of its own.
  ///
  /// `isOpen`: the last edit was a day step. `goesOn`: the current edit continues the run.
  var dayRun = (isOpen: false, goesOn: false)
  /// The question that has the whole window until it loses the focus.
  private(set) var wholeWindow: Path?

  init(
    _ form: Form,
    _ page: Page,
    actions: [Command],
    opened: Set<String> = [],
    book: AnswerBook,
    focus path: Path? = nil
  ) {
    self.form = form
    self.page = page
    self.opened = opened
    choiceTable = ChoiceTable(of: page)
    fixedActions = actions
    widget = .actions(ActionsBox(commands: actions))
    refresh(book)
    setFocus(path.flatMap(index(of:)) ?? 0, book)
  }

  var question: Question? { items[focus].question }

  /// The commands at the end of the page.
  var actions: [Command] {
    if case .actions(let commands)? = items.last { commands } else { [] }
  }

  /// Whether the next question is only asked because of the answer to this one.
  var isFollowed: Bool {
    guard let key = question?.field.key, let next = question(at: focus + 1) else { return false }
    return next.field.condition?.key == key
  }

  /// The caret of the text in focus, as a UTF-8 offset; `nil` if no text has the focus.
  var caret: Int? {
    if case .text(let box) = widget { box.caret } else { nil }
  }

  var isTyping: Bool { caret != nil }

  var stepsDays: Bool {
    if case .text(let box) = widget { box.stepsDays } else { false }
  }

  /// Updates the items after a change of the answers, because conditions show and hide questions.
  ///
  /// The layout is kept if the items stay the same.
  mutating func refresh(_ book: AnswerBook) {
    guard structure != book.structure else { return }
    structure = book.structure
    let path = question(at: focus)?.path
    if let path { updateRows(at: path, book) }
    let before = items
    let isClosed =
      !opened.contains(page.sort) && form.hasClosedComplements(page, of: book.answers)
    let actions = fixedActions + (isClosed ? [.openComplements] : [])
    items =
      form.questions(on: page, of: book.answers, opensComplements: !isClosed)
      .map { .question($0) } + (actions.isEmpty ? [] : [.actions(actions)])
    if items.isEmpty { items = [.actions([])] }
    guard items != before else { return }
    focus = path.flatMap(index(of:)) ?? min(focus, items.count - 1)
    drawing.forget()
  }

  /// Opens the compléments of all pages of this sort and moves the focus to the first one.
  mutating func openComplements(_ book: AnswerBook) {
    open(book)
    setFocus(items.firstIndex { $0.question?.field.isComplement ?? false } ?? focus, book)
  }

  private mutating func open(_ book: AnswerBook) {
    opened.insert(page.sort)
    structure = -1
    refresh(book)
  }

  private func question(at index: Int) -> Question? {
    items.indices.contains(index) ? items[index].question : nil
  }

  private func index(of path: Path) -> Int? {
    items.firstIndex { $0.question?.path == path }
  }

  // MARK: Focus

  mutating func setFocus(_ index: Int, _ book: AnswerBook) {
    focus = max(0, min(index, items.count - 1))
    if wholeWindow != question?.path { wholeWindow = nil }
    widget = Widget(items[focus], answers: book.answers)
    if isReadOnly { adaptRows() }
    stray = StrayTyping()
    dayRun = (false, false)
    drawing.follow()
    if case .text(var box) = widget, let question {
      box.meaning = form.suggester?.meaning(
        of: box.editor.text,
        at: question.path,
        in: book.answers
      )
      box.propose(
        form.proposals(at: question, in: book.answers),
        hasRegister: form.hasRegister(of: question)
      )
      widget = .text(box)
    }
    drawing.forget()
  }

  /// Moves the focus to the question at `path`, opening the compléments if it is one of them.
  ///
  /// Returns `false` if the page does not ask the question.
  @discardableResult
  mutating func setFocus(on path: Path, caret: Int? = nil, _ book: AnswerBook) -> Bool {
    refresh(book)
    if index(of: path) == nil, form.isComplement(path, on: page, of: book.answers) { open(book) }
    guard let index = index(of: path) else { return false }
    setFocus(index, book)
    if let caret { setCaret(caret) }
    return true
  }

  /// Reloads the focused list, keeping its filter and sections, and moves its cursor to `row`.
  ///
  /// Returns `false` if the list at `path` does not have the focus.
  mutating func showRows(at path: Path, from row: Int?, _ book: AnswerBook) -> Bool {
    guard isOnList, question?.path == path else { return false }
    refresh(book)
    guard question?.path == path else { return false }
    drawing.forget()
    drawing.follow()
    if let row { setCursor(ofRows: min(row, book.answers.rows(at: path).count)) }
    return true
  }

  var isWholeWindow: Bool { wholeWindow != nil }

  mutating func showWholeWindow(_ shows: Bool) {
    wholeWindow = shows ? question?.path : nil
    drawing.forget()
  }

  mutating func setCaret(_ caret: Int) {
    guard case .text(var box) = widget else { return }
    box.caret = caret
    widget = .text(box)
  }

  /// Recreates the widget after something else has changed the answer in focus.
  mutating func reload(_ book: AnswerBook) {
    refresh(book)
    setFocus(focus, book)
  }

  /// Completes the answer in focus when its field is left; see `AnswerBook.leave`.
  func tidy(_ book: inout AnswerBook) {
    if let path = question?.path { book.leave(path, in: form, from: page.id) }
  }

  private mutating func adaptRows() {
    guard case .rows(var box) = widget else { return }
    box.isReadOnly = isReadOnly
    widget = .rows(box)
    drawing.forget()
  }
}
