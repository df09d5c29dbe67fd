internal import Terminal

/// Where on the screen the parts of the form stand.
struct FormPanes: Equatable {
  /// What can be put away.
  enum Pane { case steps, aside }

  /// Cells of a page; longer lines are hard to read.
  static let longest = 90
  /// Columns from which on there is room for the help and the preview beside the page.
  static let columnsOfThree = 120

  let hasSteps: Bool
  /// All rows between the first line and the last.
  let rows: Range<Int>
  /// The row of the page's title, where it has one of its own.
  private(set) var title: Int?
  private(set) var form: Area
  /// Help, preview and what is to be looked at.
  private(set) var aside: Area?
  /// The help alone, below the page.
  private(set) var help: Area?

  init(_ size: Size, without hidden: Set<Pane> = []) {
    let isSmall = size.rows < 16
    rows = (isSmall ? 1 : 2)..<size.rows - 1
    hasSteps = size.columns >= Sidebar.neededColumns && !hidden.contains(.steps)
    let left = hasSteps ? Sidebar.width(of: size.columns) + 1 : 1
    var width = min(size.columns - left - 1, Self.longest)
    if size.columns >= Self.columnsOfThree, !isSmall, !hidden.contains(.aside) {
      // The scroll bar of the page and a rule stand between the two, apart.
      let room = size.columns - left - 5
      let beside = max(Self.leastAside, min(Self.mostAside, room - Self.longest))
      width = min(Self.longest, room - beside)
      let start = left + width + 4
      aside = Area(rows: rows, columns: start..<start + beside)
    }
    form = Area(rows: rows, columns: left..<left + width)
    guard !isSmall else { return }
    title = rows.lowerBound
    form.rows = rows.lowerBound + 2..<rows.upperBound
    guard aside == nil else { return }
    // Kept free for fields without a help too, so that nothing moves from one to the next.
    let bottom = rows.upperBound - (size.rows < 24 ? 3 : 4)
    help = Area(rows: bottom..<rows.upperBound, columns: form.columns)
    form.rows = form.rows.lowerBound..<bottom
  }

  private static let leastAside = 33
  private static let mostAside = 66
}
