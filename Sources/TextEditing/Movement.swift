/// A way that the caret goes.
package enum Movement: Equatable, Sendable {
  case left, right
  case wordLeft, wordRight
  /// To the edge of the row, and from there to that of the line.
  case rowStart, rowEnd
  case textStart, textEnd
  case up, down
  /// So many rows down, or up if negative.
  case rows(Int)
  /// To the character at a UTF-8 offset.
  case to(Int)
}

/// What a key deletes, from the caret on.
package enum DeletionUnit: Equatable, Sendable {
  case characterBackward, characterForward
  case wordBackward, wordForward
  /// To the edge of the line (not of the row); from there, the newline.
  case toLineStart, toLineEnd
}
