/// A mouse action and its position.
package struct Mouse: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    /// The left button was pressed.
    case press
    /// Another button was pressed.
    case otherPress
    case wheelUp, wheelDown
  }

  package let action: Action
  package let position: Position

  package init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}

extension Mouse {
  /// Decodes an SGR mouse report.
  ///
  /// Returns `nil` for actions without a meaning here: releases, motion, horizontal wheels, and
  /// buttons with a modifier, which terminals reserve for themselves.
  init?(code: Int, column: Int, row: Int, isPress: Bool) {
    guard isPress, row > 0, column > 0 else { return nil }
    switch code {
    case 0: action = .press
    case 1, 2: action = .otherPress
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return nil
    }
    position = Position(row: row - 1, column: column - 1)
  }
}
