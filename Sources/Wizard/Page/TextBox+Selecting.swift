internal import Filling
internal import FormModel
internal import TextEditing

extension TextBox {
  /// Whether something is selected, or the next movement selects.
  var isSelecting: Bool { editor.selection != nil || editor.isMarking }

  /// What may be said of the text, the fullest first: how much is selected, else how many words a long one
  /// has, which is nothing for an empty one. Both are kept up by the editor; nothing is counted here.
  func statements(isWholeWindow: Bool) -> [String] {
    if isSelecting {
      let count = editor.selectedCharacters
      return [
        count.counted("caractère sélectionné", "caractères sélectionnés")
          ?? "Sélection\u{A0}: déplacez le curseur"
      ]
    }
    guard isMultiline, let words = editor.counts.words.counted("mot", "mots") else { return [] }
    if !marks.hint.isEmpty {
      return [words + " · " + marks.hint, marks.hint, marks.shortHint, words]
    }
    return scrolls && !isWholeWindow ? [words + Self.wholeWindowHint, words] : [words]
  }

  /// Made once, as it is shown with every key.
  private static let wholeWindowHint = " · \(TextBindings.wholeWindow.keyNames) agrandit"
}
