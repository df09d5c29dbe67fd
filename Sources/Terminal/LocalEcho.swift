internal import TextWidth

/// Where a letter typed next will stand, as the app knows it before the letter is typed.
///
/// A picture has one (`Grid.echo`) only where a letter changes nothing but the cells from the caret
/// on, and the header: it takes the caret’s cell, and what stands behind it in the row moves by one
/// cell.
package struct EchoTarget: Equatable, Sendable {
  let caret: Position
  /// The role of the text, and so of the letter.
  let role: Role
  /// The cells behind the caret that move. The one behind them is blank.
  let moved: Int
  /// Whether a blank is as certain as a letter; it may be a place where the row breaks.
  let takesBlank: Bool
  /// The first row of the picture after the letter; `nil` if it stays as it is.
  var header: [Cell]?

  package init(caret: Position, role: Role, moved: Int, takesBlank: Bool) {
    (self.caret, self.role, self.moved, self.takesBlank) = (caret, role, moved, takesBlank)
  }

  /// The cells that a letter changes.
  var columns: Range<Int> { caret.column..<caret.column + moved + 1 }
}

/// Predicts the picture after a typed letter, so that it can be painted before the app handles it.
///
/// The app’s own picture follows at once. If it differs from the prediction, nothing is echoed until
/// a prediction was right again.
struct LocalEcho {
  struct Prediction {
    let target: EchoTarget
    let grid: Grid
    var caret: Position { Position(row: target.caret.row, column: target.caret.column + 1) }
  }

  private var prediction: Prediction?
  private var isTrusted = true

  /// What to paint over `shown` before the app handles `events`; `nil` if that is not certain.
  mutating func prediction(of events: [Event], over shown: Grid) -> Prediction? {
    prediction = shown.typing(events)
    return isTrusted ? prediction : nil
  }

  /// Compares the app’s picture with what was predicted.
  mutating func compare(with grid: Grid, caret: Position?) {
    guard let expected = prediction else { return }
    prediction = nil
    let target = expected.target
    isTrusted =
      caret == expected.caret
      && grid.isSame(in: target.caret.row, columns: target.columns, as: expected.grid)
  }
}

extension Grid {
  /// The picture once the only event, a letter, has been handled; `nil` if it is not certain.
  ///
  /// Several events at once are a paste or a held key, which are painted once.
  func typing(_ events: [Event]) -> LocalEcho.Prediction? {
    guard let echo, events.count == 1, case .key(let key) = events[0],
      key.modifiers.rawValue == 0, case .character(let character) = key.code,
      let scalar = character.simpleScalar, echo.takesBlank || scalar != Cell.blank(echo.role).code
    else { return nil }
    var grid = self
    grid.echo = nil
    let letter = Cell(code: scalar, role: echo.role, width: 1)
    guard grid.insert(letter, at: echo.caret, moving: echo.columns) else { return nil }
    if let header = echo.header { grid.replaceHeader(with: header) }
    return LocalEcho.Prediction(target: echo, grid: grid)
  }

  /// Puts `cell` into the first of `columns` and moves the others by one, over a blank at the end.
  ///
  /// Returns `false` if they are not cells of one role and one glyph each.
  private mutating func insert(_ cell: Cell, at position: Position, moving columns: Range<Int>)
    -> Bool
  {
    guard rows.indices.contains(position.row), columns.upperBound <= size.columns else {
      return false
    }
    return withRow(position.row) { cells in
      let isPlain = columns.allSatisfy { column in
        cells[column].role == cell.role && cells[column].width == 1
      }
      guard isPlain, cells[columns.upperBound - 1].isBlank else { return false }
      var next = cell
      for column in columns { swap(&next, &cells[column]) }
      return true
    }
  }
}

extension Character {
  /// The code of a character that is one simple scalar; `nil` for any other.
  fileprivate var simpleScalar: UInt32? {
    var text = String(self)
    return text.withUTF8 { bytes in
      guard let scalar = SimpleScalar(bytes, at: 0), scalar.length == bytes.count else {
        return nil
      }
      return scalar.value
    }
  }
}
