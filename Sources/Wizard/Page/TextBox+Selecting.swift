internal import Filling
internal import FormModel
internal import TextEditing

extension TextBox {
  /// Whether something is selected, or the next movement selects.
  var isSelecting: Bool { editor.selection != nil || editor.isMarking }

  /// What is said below the text: how much is selected, else how many words a long one has, which is
  /// nothing for an empty one. Both are kept up by the editor; nothing is counted here.
  func status(isWholeWindow: Bool) -> String? {
    if isSelecting {
      return editor.selectedCharacters.counted("caractère sélectionné", "caractères sélectionnés")
        ?? "Sélection\u{A0}: déplacez le curseur"
    }
    guard isMultiline else { return nil }
    let words = editor.counts.words.counted("mot", "mots") ?? ""
    guard scrolls, !isWholeWindow else { return words + marks.hint }
    return words + marks.hint + Self.wholeWindowHint
  }

  /// Made once, as it is shown with every key.
  private static let wholeWindowHint =
    " · \(TextBindings.wholeWindow.keyNames) : toute la fenêtre".withFrenchSpaces
}
