internal import Terminal

/// The screen layout of the form.
struct FormPanes: Equatable {
  /// The panes that can be hidden.
  enum Pane { case steps, aside }

  /// The maximum width of a page, in cells; longer lines are hard to read.
  static let longest = 90
  /// The minimum screen width, in cells, for the help and the preview beside the page.
  static let columnsOfThree = 120

  let hasSteps: Bool
  /// The rows between the header and the last line.
  let rows: Range<Int>
  /// The row of the page's title, if it has one of its own.
  private(set) var title: Int?
  private(set) var form: Area
  /// The side pane with the help, the preview and the problems.
  private(set) var aside: Area?
  /// The help strip below the page, without a side pane.
  private(set) var help: Area?

  init(_ size: Size, without hidden: Set<Pane> = []) {
    let isSmall = size.rows < 16
    rows = (isSmall ? 1 : 2)..<size.rows - 1
    hasSteps = size.columns >= Sidebar.neededColumns && !hidden.contains(.steps)
    let left = hasSteps ? Sidebar.width(of: size.columns) + 1 : 1
    var width = min(size.columns - left - 1, Self.longest)
    if size.columns >= Self.columnsOfThree, !isSmall, !hidden.contains(.aside) {
      // Leaves room for the scroll bar of the page and a rule.
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
    // Reserved for fields without help too, so that the page does not move between fields.
    let bottom = rows.upperBound - (size.rows < 24 ? 3 : 4)
    help = Area(rows: bottom..<rows.upperBound, columns: form.columns)
    form.rows = form.rows.lowerBound..<bottom
  }

  private static let leastAside = 33
  private static let mostAside = 66
}
