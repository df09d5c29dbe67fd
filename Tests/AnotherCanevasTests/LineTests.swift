import Drafts
import Exports
import Files
import FormModel
import JSONText
import LineMode
import RunningProgram
import Synchronization
import Testing
import TestSupport
import UseCases

@Suite("Another canevas in lines, and its review")
struct LineTests {
  /// Types lines at a new draft; gives what was said, and the answers that were saved last.
  private func interview(_ lines: [String]) throws -> (heard: String, answers: Answers?) {
    let folder = try TemporaryFolder()
    let clock = TestClock("2025-03-14T10:42:00Z").clock
    let saved = Saved()
    let services = Services(
      form: Trees.form,
      store: DraftStore(
        form: Trees.form,
        folder: folder.path,
        disk: PosixDisk(),
        clock: clock,
        person: Person(name: { "" }, account: { "gardien" }),
        service: nil
      ),
      clock: clock,
      writer: ExportWriter(ExportDisk()),
      paths: .anywhere(home: "/home/a", folder: "/exports"),
      editor: nil,
      settle: { saved.keep($0, clock) }
    )
    var heard: [String] = []
    var rest = lines[...]
    let talk = Lines(.script, read: { rest.popFirst() }, write: { heard.append($0) })
    Interview(services, talk).run(.new)
    return (heard.joined(separator: "\n"), saved.answers)
  }

  private final class Saved: Sendable {
    private let draft = Mutex<Draft?>(nil)

    var answers: Answers? { draft.withLock { $0?.answers } }

    func keep(_ new: Draft?, _ clock: Clock) -> SaveState {
      guard let new else { return .untouched }
      draft.withLock { $0 = new }
      return .saved(clock.now())
    }
  }

  @Test("All three steps are asked and answered, and said back in the words of the form alone")
  func whole() throws {
    let (heard, answers) = try interview([
      "/ajouter", "Parc Thabor", "1", "A12", "", "01/03/2025", "1 2", "1", "gardien@parc.example",
      "/ajouter", "Allée haute", "20/03/2025", "41", "2,5", "Des champignons.", ".", "", "1",
      "/ajouter", "Couper la branche", ".", "1", "1", "01/04/2025", "", "", "1", "Au printemps",
      "/relire",
    ])
    let given = try #require(answers)
    let first = Path.root + "visites" + 0
    #expect(given[.root + "gardiens" + 0 + "matricule"] == "A12")
    #expect(given[.root + "equipes"] == .array(["ecoliers", "jardiniers"]))
    #expect(given[first + "arbres_vus"] == .number(41))
    #expect(given[first + "gestes" + 0 + "verdict"] == "fait")
    #expect(given[.root + "soins" + "remarque_soins"] == "Au printemps")
    #expect(Trees.strangers(in: heard) == [])
  }

  @Test("The review finds what is missing, in the words of the form alone")
  func review() throws {
    let today = try #require(CalendarDate(iso: "2025-03-14"))
    let form = Trees.form
    #expect(form.problems(of: Trees.answers, today: today).filter { $0.severity == .error } == [])
    let missing = form.problems(of: Answers(), today: today)
    #expect(missing.contains { $0.path == .root + "gardiens" })
    let words = missing.map { $0.message }.joined(separator: " ")
    #expect(Trees.strangers(in: words) == [])
  }

  @Test("An answer that is owed is called what the form calls it")
  func owed() throws {
    let now = TestClock("2025-03-14T10:42:00Z").clock.now()
    let draft = Draft(
      id: "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11",
      formatVersion: 1,
      creeLe: now,
      modifieLe: now,
      answers: Trees.answers
    )
    let owed = Trees.form.owedAnswers(in: draft, ref: "thabor")
    #expect(owed.map(\.promise.due.iso) == ["2025-04-20"])
    let calendar = String(decoding: PromiseCalendar.bytes(of: owed, at: now), as: UTF8.self)
    #expect(calendar.contains("1 mois après la fin du tour"))
    #expect(owed.first?.json(on: CalendarDate(daysSince1970: 20_161)).object?["tour"] != nil)
    #expect(Trees.strangers(in: calendar) == [])
  }
}
