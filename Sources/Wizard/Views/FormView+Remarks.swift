internal import Filling
internal import FormModel

/// What people note beside the answers.
extension FormView {
  /// The remarks on the field or the row in focus; where there is none, one is asked for.
  func remark(_ desk: inout Desk) -> Transition {
    guard let session = desk.session, let path = remarkedPath else {
      desk.say("Une remarque se note sur un champ ou sur une ligne.")
      return .stay
    }
    if !session.remarks(at: path).isEmpty {
      return .push(RemarksView(session, at: (path, page.id)))
    }
    guard changeable(&desk) != nil else { return .stay }
    return .push(PromptView.remark(at: path, from: page.id, desk))
  }

  private var remarkedPath: Path? {
    guard let box = editor.rows, let path, box.isOnRow else { return path }
    return path + box.cursor
  }
}
