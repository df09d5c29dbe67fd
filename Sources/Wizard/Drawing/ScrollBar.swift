internal import Terminal

/// Where in what there is the part stands that is shown.
enum ScrollBar {
  /// The cells of the thumb in a bar of `height`; empty where all is shown.
  static func thumb(first: Int, height: Int, count: Int) -> Range<Int> {
    guard count > height, height > 1 else { return 0..<0 }
    let length = max(1, height * height / count)
    let hidden = count - height
    // At an end only where nothing more is there.
    var start = (height - length) * first / hidden
    if first > 0 { start = max(start, 1) }
    if first < hidden { start = min(start, height - length - 1) }
    start = max(0, min(start, height - length))
    return start..<start + length
  }

  /// Draws the bar in a column of its own; nothing where all is shown.
  static func draw(first: Int, count: Int, rows: Range<Int>, column: Int, into grid: inout Grid) {
    let thumb = thumb(first: first, height: rows.count, count: count)
    guard !thumb.isEmpty else { return }
    for row in rows {
      let isThumb = thumb.contains(row - rows.lowerBound)
      grid.write(
        isThumb ? Sign.thumb : "│",
        at: Position(row: row, column: column),
        role: isThumb ? .border : .frame
      )
    }
  }
}
