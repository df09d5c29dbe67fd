/// A window over rows that keeps what matters in view.
enum Scrolling {
  /// The first row to show so that `wanted` is seen, moving as little as possible from `first`.
  /// Where `wanted` does not fit, `essential` (the row of the caret) decides.
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
