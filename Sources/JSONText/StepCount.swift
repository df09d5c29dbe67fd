internal import Synchronization

/// Counts what look-ups cost, in debug builds alone: so a test shows that twice the data costs twice the
/// steps, where a clock would show how busy the machine is.
package final class StepCount: Sendable {
  private let steps = Atomic(0)

  package init() {}

  package var count: Int { steps.load(ordering: .relaxed) }

  /// What the steps of this task are added to; `nil` outside of tests.
  @TaskLocal package static var current: StepCount?

  /// How many steps `body` takes.
  package static func steps<Failure>(of body: () throws(Failure) -> Void) throws(Failure) -> Int {
    let counter = StepCount()
    let failure: Failure? = $current.withValue(counter) {
      do throws(Failure) { try body() } catch { return error }
      return nil
    }
    if let failure { throw failure }
    return counter.count
  }

  @inline(__always)
  static func add(_ count: Int) {
    #if DEBUG
      current?.steps.add(count, ordering: .relaxed)
    #endif
  }
}
