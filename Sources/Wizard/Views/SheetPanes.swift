internal import Terminal

/// Layout of a sheet that shows steps or a side pane if the screen is wide enough.
struct SheetPanes {
  /// Rows between the header and the last row.
  let rows: Range<Int>
  let hasSteps: Bool
  /// The columns of the lines.
  let columns: Range<Int>
  /// The side pane, which shows what belongs to the current line.
  private(set) var aside: Area?

  /// Minimum screen width, in cells, for the steps at the left.
  private static let columnsOfSteps = 160
  private static let leastAside = 36
  private static let mostAside = SheetFrame.longest

  init(_ size: Size, withSteps: Bool = false) {
    let isSmall = size.rows < 16
    rows = (isSmall ? 1 : 2)..<size.rows - 1
    hasSteps = withSteps && size.columns >= Self.columnsOfSteps
    let start = (hasSteps ? Sidebar.width(of: size.columns) : 0) + SheetFrame.left(of: size.columns)
    let room = size.columns - start - 2
    guard size.columns >= FormPanes.columnsOfThree, !isSmall else {
      columns = start..<start + min(room, SheetFrame.longest)
      return
    }
    // Leaves room for the scroll bar and a rule.
    let beside = max(Self.leastAside, min(Self.mostAside, room - SheetFrame.longest - 4))
    columns = start..<start + min(SheetFrame.longest, room - beside - 4)
    let left = columns.upperBound + 5
    aside = Area(rows: rows, columns: left..<min(size.columns - 1, left + beside))
  }
}
