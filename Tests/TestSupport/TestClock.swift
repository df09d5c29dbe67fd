package import Drafts
internal import Synchronization

/// A clock that a test sets.
package final class TestClock: Sendable {
  private let seconds: Mutex<Int>

  package init(_ iso: String = "2024-10-07T10:00:00Z") {
    seconds = Mutex(Moment(iso: iso)?.secondsSince1970 ?? 0)
  }

  package func advance(_ step: Int) { seconds.withLock { $0 += step } }

  package func set(_ iso: String) {
    seconds.withLock { $0 = Moment(iso: iso)?.secondsSince1970 ?? 0 }
  }

  package var now: Moment { Moment(secondsSince1970: seconds.withLock { $0 }) }

  package var clock: Clock { Clock(now: { self.now }, localTime: Clock.greenwich) }
}
