internal import UseCases
internal import FormModel

/// Remarks on the answers.
extension FormView {
  /// Opens the remarks on the focused field or row, or asks for one if there is none.
  func remark(_ desk: inout Desk) -> Transition {
    guard let session = desk.session, let path = remarkedPath else {
      desk.say("Une remarque se note sur un champ ou sur une ligne.")
      return .stay
    }
    if !session.remarks(at: path).isEmpty {
      return .push(RemarksView(session, at: (path, page.id)))
    }
    guard desk.mayChange() else { return .stay }
    return .push(PromptView.remark(at: path, from: page.id, desk))
  }

  private var remarkedPath: Path? {
    guard let box = editor.rows, let path, box.isOnRow else { return path }
    return path + box.cursor
  }
}
