internal import Terminal

enum ScrollBar {
  /// The cells of the thumb in a bar of `height` cells; empty if everything is visible.
  static func thumb(first: Int, height: Int, count: Int) -> Range<Int> {
    guard count > height, height > 1 else { return 0..<0 }
    let length = max(1, height * height / count)
    let hidden = count - height
    // The thumb is at an end only if nothing more is hidden there.
    var start = (height - length) * first / hidden
    if first > 0 { start = max(start, 1) }
    if first < hidden { start = min(start, height - length - 1) }
    start = max(0, min(start, height - length))
    return start..<start + length
  }

  /// Draws the bar in a column of its own, unless everything is visible.
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
