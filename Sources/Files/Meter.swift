internal import Synchronization

/// Counts the bytes below a root against a limit, so that one person does not fill the disk of all.
///
/// What is written is added; what is removed or replaced is found when the folder is measured
/// again, which happens before anything is refused. The estimate is therefore never too low by
/// what this program wrote.
package final class Meter: Sendable {
  /// In bytes.
  package let limit: Int
  /// What drafts may take beyond the limit, so that a text can still be saved: an eighth.
  private let reserve: Int
  private let count = Mutex<Count>(Count())

  private struct Count {
    var measured: Int?
    var added = 0
    /// What was said of it last, in percent; 0 for nothing.
    var said = 0
  }

  package init(limit: Int) {
    self.limit = limit
    reserve = limit / 8
  }

  /// Adds `bytes` that are about to be written, or returns `false` if there is no room for them.
  /// `measure` returns the bytes that are there.
  func admit(_ bytes: Int, usesReserve: Bool, measure: () -> Int) -> Bool {
    count.withLock { count in
      let room = usesReserve ? limit + reserve : limit
      if count.measured == nil || (count.measured ?? 0) + count.added + bytes > room {
        count.measured = measure()
        count.added = 0
      }
      guard (count.measured ?? 0) + bytes <= room else { return false }
      count.added += bytes
      return true
    }
  }

  /// From which share, in percent, the person is told.
  private static let shares = [90, 100]

  /// How full it is, to be said to the person, once for each share in `shares`; `nil` otherwise.
  package func takeWarning(measure: () -> Int) -> String? {
    count.withLock { count in
      if count.measured == nil { count.measured = measure() }
      let estimate = ((count.measured ?? 0) + count.added) * 100 / limit
      guard let reached = Self.shares.last(where: { $0 <= estimate }), reached > count.said else {
        return nil
      }
      // The estimate counts what was replaced, too.
      (count.measured, count.added) = (measure(), 0)
      let used = count.measured ?? 0
      guard let reached = Self.shares.last(where: { $0 <= used * 100 / limit }),
        reached > count.said
      else { return nil }
      count.said = reached
      return Self.sentence(used, of: limit)
    }
  }
}
