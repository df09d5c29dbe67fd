internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal

extension FormView {
  /// Lets a letter typed next be painted over `picture` before the app handles it. The first one after
  /// a save brings the new save state with it.
  func setEcho(of picture: inout Grid, at caret: Position?, _ desk: Desk) {
    picture.echo = echo(at: caret, desk)
    let saveState = desk.drafts.shownSaveState
    guard picture.echo != nil, saveState != .pending, !saveState.isFailing else { return }
    var next = picture
    drawHeader(into: &next, desk, .pending)
    picture.letEchoBringHeader(of: next)
  }

  /// Where a letter will stand if one is typed next, over a picture in which a letter draws its text
  /// alone; `nil` where the letter may change more than its row.
  ///
  /// The first letter in a field may hide what was said about the answer, or come after the wheel
  /// has moved the page away from the caret. Suggestions that the letter brings may scroll the page
  /// if there is no room for them.
  private func echo(at caret: Position?, _ desk: Desk) -> EchoTarget? {
    guard let caret, let path, !editor.isReadOnly, desk.session?.readOnly == nil,
      desk.session?.book.findings.muted == path, editor.drawing.followsFocus,
      case .text(let box) = editor.widget,
      editor.drawing.hasRoom(for: box.suggestible, focus: editor.focus)
    else { return nil }
    return box.echo(at: caret)
  }
}
