internal import Terminal

/// Where the parts of a sheet stand that shows more than its lines where there is room.
struct SheetPanes {
  /// Rows between the first line and the last.
  let rows: Range<Int>
  let hasSteps: Bool
  /// The columns of the lines.
  let columns: Range<Int>
  /// What belongs to the line that the keys act on.
  private(set) var aside: Area?

  /// From this width on the steps stand at the left too, where a sheet has some.
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
    // The scroll bar and a rule stand between the two.
    let beside = max(Self.leastAside, min(Self.mostAside, room - SheetFrame.longest - 4))
    columns = start..<start + min(SheetFrame.longest, room - beside - 4)
    let left = columns.upperBound + 5
    aside = Area(rows: rows, columns: left..<min(size.columns - 1, left + beside))
  }
}
