internal import Drafts
internal import Exports
internal import Filling
internal import FormModel
internal import JSONText
internal import Terminal

/// Finalising and exporting: what is still wrong, what will be public, which files go where.
///
/// Its questions are a small form of their own, so that they are answered like all others.
struct PublishView: View {
  private var editor: PageEditor
  private var book: AnswerBook
  private var findings = Findings()
  private var text = ExportText()

  init(_ desk: Desk) {
    let session = desk.session
    let form = ExportOrder.form(session, desk.services.clock)
    book = AnswerBook(ExportOrder.usual(in: desk.services))
    let isFinal = session?.draft.etat == .finalise && !desk.isOnExample
    let mayFinalise = !isFinal && session?.findings.errors == 0 && session?.readOnly == nil
    editor = PageEditor(
      form,
      form.pages(of: book.answers)[0],
      actions: (mayFinalise ? [.finalise] : []) + [.export] + (isFinal ? [.reopen] : []),
      book: book
    )
  }

  var question: Question? { editor.question }

  func takes(_ key: Key) -> Bool { editor.takes(key) }

  var bindings: [Binding] {
    editor.bindings + [
      Binding(.back, .escape), .outline,
      Binding(.help, .function(1)), .quit,
      .undo, .redo,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    let today = { [clock = desk.services.clock] in clock.today }
    if let reply = editor.perform(command, &book, &findings, today: today) {
      return follow(reply, &desk)
    }
    switch command {
    case .back: return .pop
    case .export: return export(&desk)
    case .finalise where desk.session?.gaps != nil:
      return desk.session.map { .push(GapsView($0)) } ?? .stay
    case .finalise, .finaliseWithGaps:
      guard finalise(&desk) else { return .stay }
      self = PublishView(desk, keeping: book)
      return export(&desk)
    case .selectAll, .cut, .copy, .paste:
      let outcome = editor.useClipboard(command, &desk.clipboard, &book, &findings)
      if let outcome { desk.tell(outcome) }
      return .stay
    case .undo, .redo:
      let change = command == .undo ? book.undo() : book.redo()
      desk.tell(command, change)
      if let change {
        let caret = change.caret(in: book, isTakenBack: command == .undo)
        editor.setFocus(on: change.path, caret: caret, book)
      }
      return .stay
    case .reopen: return .push(PromptView.reopening())
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    let today = { [clock = desk.services.clock] in clock.today }
    return follow(editor.type(key, &book, &findings, today: today), &desk)
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition {
    follow(editor.insert(text, &book, &findings), &desk)
  }

  mutating func point(at place: Position, _ desk: inout Desk) -> Transition {
    guard let hit = editor.hit(at: place) else { return .stay }
    if hit.item != editor.focus { editor.setFocus(hit.item, book) }
    return editor.point(at: hit, &book, &findings).map { .press($0) } ?? .stay
  }

  var stops: [JumpStop] { editor.stops }

  mutating func go(to stop: JumpStop, _ desk: inout Desk) -> Transition {
    book.seal()
    editor.setFocus(stop.item, book)
    editor.setPart(stop.part)
    return .stay
  }

  mutating func wheel(rows: Int, at place: Position, _ desk: inout Desk) -> Transition {
    editor.wheel(rows: rows, at: place)
    return .stay
  }

  private mutating func follow(_ reply: WidgetReply, _ desk: inout Desk) -> Transition {
    switch reply {
    case .leave(let way): move(way)
    case .say(let text): desk.say(text)
    case .run(let command): return perform(command, &desk)
    case .done, .ignored, .open: break
    }
    return .stay
  }

  private mutating func move(_ way: Way) {
    book.seal()
    guard editor.items.indices.contains(editor.focus + way.step) else { return }
    editor.setFocus(editor.focus + way.step, book)
    editor.land(way, book)
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    Frame.header("Finaliser et exporter", desk.session?.title ?? "", into: &grid)
    let panes = SheetPanes(grid.size)
    let isSmall = grid.size.rows < 16
    var area = Area(rows: panes.rows, columns: panes.columns)
    // The fields have their edges where other sheets have the pointer.
    area.columns = area.columns.lowerBound - FieldEdge.inset..<area.columns.upperBound + 1
    drawText(panes.aside, desk, into: &grid)
    if !isSmall {
      let bottom = area.rows.upperBound - 5
      let strip = Area(rows: bottom..<area.rows.upperBound, columns: area.columns)
      HelpStrip.draw(editor.question?.field, into: &grid, strip)
      area.rows = area.rows.lowerBound..<bottom
    }
    var drawing = PageDrawing()
    swap(&drawing, &editor.drawing)
    defer { swap(&drawing, &editor.drawing) }
    return drawing.draw(&editor, book, findings, into: &grid, area: area)
  }

  /// What is going to be written, beside the questions.
  private mutating func drawText(_ area: Area?, _ desk: Desk, into grid: inout Grid) {
    guard let area, let session = desk.session else { return }
    area.drawRule(into: &grid)
    let source = session.source(desk.services.clock)
    let edition = ExportOrder.edition(of: book.answers, source)
    let title = edition == .open ? "Dans l’export public" : "Dans l’export complet"
    let lines = text.lines(of: source, edition, width: area.width)
    area.draw([Line.titled(title, width: area.width)] + lines, into: &grid)
  }

  // MARK: Doing

  /// Freezes a version on the disk; whether it was done.
  private func finalise(_ desk: inout Desk) -> Bool {
    guard desk.settle(), let session = desk.session else { return false }
    do throws(DraftError) {
      desk.begin(try desk.services.finalise(session))
      return true
    } catch {
      desk.say(error)
      return false
    }
  }

  private func export(_ desk: inout Desk) -> Transition {
    guard let session = desk.session else { return .stay }
    guard let order = ExportOrder(book.answers, of: session, desk.services) else {
      desk.say(ExportOrder.noFormat, .error)
      return .stay
    }
    return order.carryOut(replacing: false, &desk)
  }

  private init(_ desk: Desk, keeping book: AnswerBook) {
    self.init(desk)
    self.book = book
    editor.reload(book)
  }
}
