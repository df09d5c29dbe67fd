internal import Filling
internal import FormModel
internal import Terminal
internal import TextEditing

/// Parts of texts, selected, taken and put elsewhere.
extension FormView {
  mutating func useClipboard(_ command: Command, _ desk: inout Desk) {
    guard case .text(let box) = editor.widget else { return }
    switch command {
    case .selectAll:
      if box.editor.text.isEmpty { desk.say("Il n’y a pas de texte à sélectionner.") }
      _ = editor.changeBox { $0.selectAll() }
    case .paste:
      if desk.clipboard.isEmpty {
        desk.say("Rien n’a été coupé ni copié ici. Votre terminal colle par Ctrl-Maj-V.")
      } else {
        _ = paste(desk.clipboard, &desk)
      }
    default: take(box, cutting: command == .cut, &desk)
    }
  }

  /// Puts what is selected into the clipboards, that of the program and that of the terminal.
  private mutating func take(_ box: TextBox, cutting: Bool, _ desk: inout Desk) {
    let text = box.editor.selectedText()
    guard let count = box.editor.selectedCharacters.counted("caractère", "caractères") else {
      desk.say(
        "Rien n’est sélectionné : Maj et une flèche, ou \(TextBindings.mark.keys[0].name), sélectionnent."
      )
      return
    }
    if cutting {
      guard changeable(&desk) != nil else { return }
      _ = change(&desk) { editor, session, _ -> Bool? in
        editor.changeText(&session.book, &session.findings) { $0.delete(.characterBackward) }
      }
    } else {
      _ = editor.changeBox { $0.endMarking() }
    }
    desk.clipboard = text
    desk.errand = .copy(text)
    let isTooLong = text.utf8.count > ClipboardSequence.limit
    desk.say(
      "\(cutting ? "Coupé" : "Copié") : \(count). \(TextBindings.paste.keyNames) colle."
        + (isTooLong ? " C’est trop long pour le presse-papiers du terminal." : ""),
      .success
    )
  }
}
