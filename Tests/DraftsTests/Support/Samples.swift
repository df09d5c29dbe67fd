import Files
import CanevasForm
import Drafts
import FormModel
import JSONText
import Synchronization

/// A clock that a test sets.
final class TestClock: Sendable {
  private let seconds: Mutex<Int>

  init(_ iso: String = "2024-10-07T10:00:00Z") {
    seconds = Mutex(Moment(iso: iso)?.secondsSince1970 ?? 0)
  }

  func advance(_ step: Int) { seconds.withLock { $0 += step } }

  func set(_ iso: String) {
    seconds.withLock { $0 = Moment(iso: iso)?.secondsSince1970 ?? 0 }
  }

  var now: Moment { Moment(secondsSince1970: seconds.withLock { $0 }) }

  var clock: Clock { Clock(now: { self.now }, localTime: Clock.greenwich) }
}

let canevas = Canevas.form

func store(_ disk: any Disk, _ clock: TestClock = TestClock(), folder: String = "d") -> DraftStore {
  DraftStore(form: canevas, folder: folder, disk: disk, clock: clock.clock)
}

extension Draft {
  /// The same with another text in it.
  func saying(_ text: String) -> Draft {
    var draft = self
    draft.answers[Path.root + "objectifs_attentes"] = .string(text)
    return draft
  }

  var text: String? { answers[Path.root + "objectifs_attentes"]?.string }
}

extension Listing {
  var draft: Draft? { if case .draft(let draft, _) = self { draft } else { nil } }
}
