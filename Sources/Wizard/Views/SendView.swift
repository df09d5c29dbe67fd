internal import Exports
internal import UseCases
internal import FormModel
internal import Terminal

/// Form for writing a document that a colleague fills: the part of the canevas and the destination.
struct SendView: FormSheet {
  var form: SmallForm

  init(_ session: Session, _ desk: Desk) {
    form = SmallForm(
      SendOrder.form(session, desk.services),
      SendOrder.usual(for: session, in: desk.services),
      actions: [.writeToFill]
    )
  }

  var bindings: [Binding] {
    form.editor.bindings + [
      Binding(.back, .escape), .outline, Binding(.help, .function(1)), .quit, .undo, .redo,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    if let transition = performInForm(command, &desk) { return transition }
    switch command {
    case .back: return .pop
    case .writeToFill: return write(&desk)
    default: return .handOn(command)
    }
  }

  mutating func answered(_ desk: inout Desk) {}

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    Frame.header(SendOrder.title, desk.session?.title ?? "", into: &grid)
    return form.draw(into: &grid)
  }

  private func write(_ desk: inout Desk) -> Transition {
    guard let session = desk.session else { return .stay }
    guard let order = SendOrder(form.book.answers, of: session, desk.services) else {
      desk.say(SendOrder.incomplete, .error)
      return .stay
    }
    return order.carryOut(replacing: false, &desk)
  }
}

extension SendOrder {
  /// Writes the documents. If a file exists, asks before replacing it.
  fileprivate func carryOut(replacing: Bool, _ desk: inout Desk) -> Transition {
    do throws(ExportWriteError) {
      let paths = try write(replacing: replacing, in: desk.services)
      let files = paths.map { "« \($0) »" }.joined(separator: ", ")
      desk.say("Écrit : \(files). \(Self.advice)".withFrenchSpaces, .success)
      return .pop
    } catch {
      guard case .exists(let path) = error else {
        desk.say(error)
        return .stay
      }
      return .push(
        ChoiceView.replacing(path, by: "Le document qui est à remplir maintenant.") { desk in
          // Leaves this view too if it was written.
          if case .pop = carryOut(replacing: true, &desk) { .popAndPerform(.back) } else { .pop }
        }
      )
    }
  }
}
