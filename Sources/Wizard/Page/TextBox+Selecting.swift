internal import UseCases
internal import FormModel
internal import TextEditing

extension TextBox {
  /// Whether there is a selection, or the next movement begins one.
  var isSelecting: Bool { editor.selection != nil || editor.isMarking }

  /// The statements about the text, the most detailed first: the size of the selection, else the
  /// number of words in a long text, if any. The editor keeps both counts up to date.
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

  /// Made once, because every key draws it.
  private static let wholeWindowHint = " · \(TextBindings.wholeWindow.keyNames) agrandit"
}
