package import JSONText

/// Which rows of a list a change left as they were: so many at its beginning, and so many at its end.
///
/// Rows that share their storage compare at once, so that a change of one row of a thousand costs little more
/// than the same change in a short list.
package struct RowsDifference: Sendable {
  package let head: Int
  package let tail: Int
  private let counts: (before: Int, after: Int)

  package init(from before: [JSON], to after: [JSON]) {
    let shorter = min(before.count, after.count)
    var head = 0
    while head < shorter, before[head] == after[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, before[before.count - 1 - tail] == after[after.count - 1 - tail] {
      tail += 1
    }
    (self.head, self.tail) = (head, tail)
    counts = (before.count, after.count)
  }

  /// The new or changed rows, by their new indices.
  package var changed: Range<Int> { head..<counts.after - tail }

  /// Whether all other rows kept their indices.
  package var isInPlace: Bool { counts.before == counts.after }
}
