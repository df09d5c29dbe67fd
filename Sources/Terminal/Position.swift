/// A cell, with (0, 0) at the top left. It may be outside of a grid, for instance where a scrolled
/// text begins.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
