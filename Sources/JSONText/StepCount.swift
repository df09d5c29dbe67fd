internal import Synchronization

/// Counts look-up steps, in debug builds only.
///
/// A test can show that twice the data costs twice the steps, where a clock would measure the load
/// of the machine.
package final class StepCount: Sendable {
  private let steps = Atomic(0)

  package init() {}

  package var count: Int { steps.load(ordering: .relaxed) }

  /// The counter of the current task; `nil` outside of tests.
  @TaskLocal package static var current: StepCount?

  /// The number of steps that `body` takes.
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
