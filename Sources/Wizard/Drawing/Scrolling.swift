/// Computes the scroll offset of a viewport.
enum Scrolling {
  /// The first visible row with `wanted` in view, as close to `first` as possible.
  ///
  /// If `wanted` does not fit, `essential`, the row of the caret, is kept in view.
  static func first(
    showing wanted: Range<Int>,
    essential: Int,
    from first: Int,
    height: Int,
    count: Int
  ) -> Int {
    var first = first
    if wanted.upperBound > first + height { first = wanted.upperBound - height }
    if wanted.lowerBound < first { first = wanted.lowerBound }
    if essential >= first + height { first = essential - height + 1 }
    if essential < first { first = essential }
    return max(0, min(first, max(0, count - height)))
  }
}
