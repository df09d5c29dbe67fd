/// One replacement in a text, enough to do it again or to take it back.
package struct TextEdit: Equatable, Sendable {
  /// What a person was doing: typing and deleting go on, everything else is done at once.
  package enum Manner: Equatable, Sendable {
    case typing, deleting, atOnce
  }

  /// Where it happened, as a UTF-8 offset.
  package let offset: Int
  package let removed: String
  package let inserted: String
  package let manner: Manner

  package init(offset: Int, removed: String, inserted: String, manner: Manner = .atOnce) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
    self.manner = manner
  }

  /// What takes this edit back.
  package var inverse: TextEdit {
    TextEdit(offset: offset, removed: inserted, inserted: removed)
  }

  /// The two as one where a person would call it one step: typing on in a word or in the blanks
  /// after it, deleting on. Nil otherwise: a paste, a word or a line deleted stand by themselves.
  package func merged(with next: TextEdit) -> TextEdit? {
    guard manner == next.manner else { return nil }
    switch manner {
    case .typing: return typedOn(next)
    case .deleting: return deletedOn(next)
    case .atOnce: return nil
    }
  }

  private func typedOn(_ next: TextEdit) -> TextEdit? {
    guard next.removed.isEmpty, next.offset == offset + inserted.utf8.count,
      let last = inserted.last, let typed = next.inserted.first,
      !last.isNewline, !typed.isNewline, !last.isWhitespace || typed.isWhitespace
    else { return nil }
    return TextEdit(
      offset: offset,
      removed: removed,
      inserted: inserted + next.inserted,
      manner: manner
    )
  }

  private func deletedOn(_ next: TextEdit) -> TextEdit? {
    let merged: String
    if next.offset + next.removed.utf8.count == offset {
      merged = next.removed + removed
    } else if next.offset == offset {
      merged = removed + next.removed
    } else {
      return nil
    }
    return TextEdit(offset: next.offset, removed: merged, inserted: "", manner: manner)
  }
}
