/// A movement of the caret.
package enum Movement: Equatable, Sendable {
  case left, right
  case wordLeft, wordRight
  /// To the edge of the row, or from there to that of the line.
  case rowStart, rowEnd
  case textStart, textEnd
  case up, down
  /// This many rows down; up if negative.
  case rows(Int)
  /// To the character at a UTF-8 offset.
  case to(Int)
}

/// What a deletion key removes, starting at the caret.
package enum DeletionUnit: Equatable, Sendable {
  case characterBackward, characterForward
  case wordBackward, wordForward
  /// To the edge of the line (not of the row), or from there the newline.
  case toLineStart, toLineEnd
}
