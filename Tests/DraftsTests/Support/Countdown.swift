import Synchronization

/// Says when it is time, once: at the operation of this number, counted from 0.
final class Countdown: Sendable {
  private let left: Mutex<Int?>

  /// Without a number it has to be set first.
  init(_ steps: Int? = nil) { left = Mutex(steps) }

  func set(_ steps: Int) { left.withLock { $0 = steps } }

  func isNow() -> Bool {
    left.withLock { left in
      guard let steps = left else { return false }
      left = steps - 1
      return steps == 0
    }
  }

  /// There were fewer operations.
  var isLeft: Bool { left.withLock { $0 ?? 0 >= 0 } }
}
