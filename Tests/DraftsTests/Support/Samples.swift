import CanevasForm
import Drafts
import Files
import FormModel
import JSONText
import TestSupport

let canevas = Canevas.form

func store(
  _ disk: any Disk,
  _ clock: TestClock = TestClock(),
  folder: String = "d",
  processes: Processes = .system,
  person: String = "",
  service: Service? = nil
) -> DraftStore {
  DraftStore(
    form: canevas,
    folder: folder,
    disk: disk,
    clock: clock.clock,
    processes: processes,
    person: Person(name: { person }, account: { person.lowercased() }),
    service: service
  )
}

extension Processes {
  /// Processes of one machine, of which those with these numbers run.
  static func number(_ own: Int, of alive: Int..., host: String = "poste-12") -> Processes {
    Processes(
      current: { ProcessMark(host: host, id: .init(number: own, start: own * 100)) },
      start: { alive.contains($0) ? $0 * 100 : nil }
    )
  }
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
