/// A cell, counted from the top left one (0, 0). It may lie outside of a grid, as when a text that
/// scrolls begins left of its window.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
