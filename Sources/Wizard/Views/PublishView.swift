internal import Drafts
internal import Exports
internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// Sheet for finalising and exporting: the remaining errors, the public content and the files.
struct PublishView: FormSheet {
  var form: SmallForm
  private var text = ExportText()
  let hasPane = true

  init(_ desk: Desk) { self.init(desk, ExportOrder.usual(in: desk.services)) }

  private init(_ desk: Desk, _ answers: Answers) {
    let session = desk.session
    let isFinal = session?.draft.etat == .finalise && !desk.drafts.isOnExample
    let mayFinalise = !isFinal && session?.book.findings.errors == 0 && session?.readOnly == nil
    form = SmallForm(
      ExportOrder.form(session, desk.services),
      answers,
      actions: (mayFinalise ? [.finalise] : []) + [.export] + (isFinal ? [.reopen] : [])
    )
  }

  var bindings: [Binding] {
    form.editor.bindings + [
      Binding(.back, .escape), Binding(.review, .ctrl("r")), Binding(.send, .alt("e")), .outline,
      Binding(.help, .function(1)), .quit,
      .undo, .redo,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    if let transition = performInForm(command, &desk) { return transition }
    switch command {
    case .back: return .pop
    case .export: return export(&desk)
    case .finalise where desk.session?.gaps != nil:
      return desk.session.map { .push(GapsView($0)) } ?? .stay
    case .finalise, .finaliseWithGaps:
      let isFinal = desk.succeeds { desk throws(DraftError) in _ = try desk.drafts.finalise() }
      guard isFinal else { return .stay }
      self = PublishView(desk, form.book.answers)
      return export(&desk)
    case .reopen: return .push(PromptView.reopening())
    default: return .handOn(command)
    }
  }

  mutating func answered(_ desk: inout Desk) {}

  var owesPane: Bool { text.isOwed }

  mutating func renewPane() { text.make() }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    Frame.header("Finaliser et exporter", desk.session?.title ?? "", into: &grid)
    drawText(SheetPanes(grid.size).aside, desk, into: &grid)
    return form.draw(into: &grid)
  }

  /// Draws the export text beside the questions.
  private mutating func drawText(_ area: Area?, _ desk: Desk, into grid: inout Grid) {
    guard let area, let session = desk.session else { return }
    area.drawRule(into: &grid)
    let clock = desk.services.clock
    let edition = ExportOrder.edition(
      of: form.book.answers,
      session.source(clock),
      desk.services
    )
    let title = edition == .open ? "Dans l’export public" : "Dans l’export complet"
    let lines = text.lines(
      of: session.draft.id,
      edition,
      changes: session.book.changes,
      width: area.width
    ) { session.source(clock) }
    area.draw([Line.titled(title, width: area.width)] + lines, into: &grid)
  }

  // MARK: Doing

  private func export(_ desk: inout Desk) -> Transition {
    guard let session = desk.session else { return .stay }
    guard let order = ExportOrder(form.book.answers, of: session, desk.services) else {
      desk.say(ExportOrder.noFormat, .error)
      return .stay
    }
    return order.carryOut(replacing: false, &desk)
  }
}
