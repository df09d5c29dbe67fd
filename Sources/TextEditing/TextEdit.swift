/// A replacement in a text, with what undo and redo need.
package struct TextEdit: Equatable, Sendable {
  /// Typing and deleting merge with the next edit of the same kind; `atOnce` never does.
  package enum Manner: Equatable, Sendable {
    case typing, deleting, atOnce
  }

  /// The UTF-8 offset of the replacement.
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

  /// The edit that undoes this one.
  package var inverse: TextEdit {
    TextEdit(offset: offset, removed: inserted, inserted: removed)
  }

  /// Both edits as one undo step; `nil` if they have to stay separate.
  ///
  /// Typing merges within a word and the blanks after it, and consecutive deletions merge. A paste
  /// or the deletion of a word or a line is a step of its own.
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
