internal import Synchronization

/// Receives the progress of reading, on any thread.
package protocol InventoryProgress: Sendable {
  func show(_ done: Int, of total: Int)
}

/// Ignores the progress.
package struct NoProgress: InventoryProgress {
  package init() {}
  package func show(_ done: Int, of total: Int) {}
}

/// Counts the progress of several threads.
final class ProgressCounter: Sendable {
  private let progress: any InventoryProgress
  private let total: Int
  private let done = Mutex(0)

  init(_ progress: any InventoryProgress, total: Int) {
    (self.progress, self.total) = (progress, total)
  }

  @discardableResult
  func add(_ count: Int) -> Int {
    done.withLock { done in
      done += count
      progress.show(done, of: total)
      return done
    }
  }
}
