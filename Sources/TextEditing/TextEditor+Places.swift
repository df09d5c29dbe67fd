extension TextEditor {
  /// The target of a movement that depends only on the caret.
  func destination(of movement: Movement) -> Int {
    switch movement {
    case .left: characterBefore(caret)
    case .right: characterAfter(caret)
    case .wordLeft: wordStart(before: caret)
    case .wordRight: wordEnd(after: caret)
    case .rowStart: rowStart
    case .rowEnd: rowEnd
    case .textStart: 0
    case .textEnd: text.utf8.count
    case .to(let offset): text.characterStart(at: offset)
    case .up, .down, .rows: caret
    }
  }

  /// The range that a deletion removes if there is no selection.
  func range(of unit: DeletionUnit) -> Range<Int> {
    switch unit {
    case .characterBackward: return characterBefore(caret)..<caret
    case .characterForward: return caret..<characterAfter(caret)
    case .wordBackward: return wordStart(before: caret)..<caret
    case .wordForward: return caret..<wordEnd(after: caret)
    case .toLineStart:
      let start = layout.lineStart(ofRow: caretRow, in: text)
      return (start == caret ? characterBefore(caret) : start)..<caret
    case .toLineEnd:
      let end = layout.lineEnd(ofRow: caretRow, in: text)
      return caret..<(end == caret ? characterAfter(caret) : end)
    }
  }

  private var rowStart: Int {
    let start = layout.start(ofRow: caretRow)
    return caret == start ? layout.lineStart(ofRow: caretRow, in: text) : start
  }

  private var rowEnd: Int {
    let end = layout.offset(row: caretRow, column: .max, in: text)
    return caret == end ? layout.lineEnd(ofRow: caretRow, in: text) : end
  }

  private func characterBefore(_ offset: Int) -> Int {
    offset == 0 ? 0 : text.index(before: text.at(offset)).utf8Offset(in: text)
  }

  private func characterAfter(_ offset: Int) -> Int {
    offset == text.utf8.count ? offset : text.index(after: text.at(offset)).utf8Offset(in: text)
  }

  private func wordStart(before offset: Int) -> Int {
    let reversed = text[..<text.at(offset)].reversed()
    return offset - wordLength(reversed)
  }

  private func wordEnd(after offset: Int) -> Int {
    offset + wordLength(text[text.at(offset)...])
  }

  /// The length in bytes of leading blanks plus the following word or run of signs. A newline is a
  /// step of its own, so that nothing is skipped or deleted beyond it.
  private func wordLength(_ characters: some Sequence<Character>) -> Int {
    var length = 0
    var run: CharacterClass?
    for character in characters {
      let next = CharacterClass(character)
      if next == .newline { return length == 0 ? character.utf8.count : length }
      if let run, run != .blank, next != run { return length }
      run = next
      length += character.utf8.count
    }
    return length
  }
}

/// The classes of characters for word movements. Apostrophes and hyphens count as blanks, so that «
/// l’homme » is two steps, not three.
private enum CharacterClass {
  case newline, blank, word, sign

  init(_ character: Character) {
    if character.isNewline {
      self = .newline
    } else if character.isWhitespace || "'’-‐‑".contains(character) {
      self = .blank
    } else if character.isLetter || character.isNumber || character == "_" {
      self = .word
    } else {
      self = .sign
    }
  }
}
