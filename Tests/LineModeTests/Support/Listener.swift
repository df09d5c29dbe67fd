import CanevasForm
import Drafts
import Exports
import Files
import UseCases
import FormModel
import JSONText
import LineMode
import RunningProgram
import Synchronization
import TestSupport

/// Somebody who has the canevas in lines: what they type, what they hear, and what is on the disk.
final class Listener {
  let store: DraftStore
  let exports = ExportDisk()
  /// What the person's editor makes of a text.
  var editor = ExternalEditor { _ in .unavailable(reason: "Aucun éditeur.") }
  var partner = Lines.Partner.script
  private(set) var heard: [String] = []
  /// Why the last interview could not begin, or save.
  private(set) var failure: DraftError?
  private(set) var slips = 0
  /// What the last interview could not save.
  private(set) var unsaved: Draft?
  /// Whether the disk refuses a draft.
  var refuses: @Sendable (Draft) -> Bool = { _ in false }
  /// The last draft that was made durable.
  var saved: Draft? { world.saved.withLock { $0 } }

  private let form: Form
  private let world: World

  private final class World: Sendable {
    let folder: TemporaryFolder
    let time = TestClock("2025-03-14T10:42:00Z")
    let saved = Mutex<Draft?>(nil)

    init() throws { folder = try TemporaryFolder() }
  }

  init(_ form: Form = Canevas.form, service: Service? = nil) throws {
    let world = try World()
    (self.form, self.world) = (form, world)
    store = DraftStore(
      form: form,
      folder: world.folder.path,
      disk: PosixDisk(),
      clock: world.time.clock,
      person: Person(name: { service == nil ? "" : "Dominique" }, account: { "dominique" }),
      service: service
    )
  }

  /// The drafts of the same folder as another person’s program sees them.
  func drafts(of person: String) -> DraftStore {
    DraftStore(
      form: form,
      folder: store.folder,
      disk: PosixDisk(),
      clock: world.time.clock,
      processes: Processes(
        current: { ProcessMark(host: "poste-12", id: .init(number: 1, start: 1)) },
        start: { $0 == 1 ? 1 : nil }
      ),
      person: Person(name: { person }, account: { person.lowercased() }),
      service: store.service
    )
  }

  /// Types these lines, then there are no more; gives what was said. `onDisk` also writes what is
  /// saved to the disk, and `before` is called before each line is read.
  @discardableResult
  func type(
    _ lines: [String],
    at start: Start = .new,
    onDisk: Bool = true,
    before: (Int) -> Void = { _ in }
  ) -> [String] {
    heard = []
    let (store, world, refuses) = (store, world, refuses)
    let services = Services(
      form: form,
      store: store,
      clock: world.time.clock,
      writer: ExportWriter(exports),
      paths: .anywhere(home: "/home/a", folder: "/exports"),
      editor: editor,
      author: { store.service == nil ? "" : "Dominique" },
      settle: { draft in
        guard let draft else { return .untouched }
        if refuses(draft) { return .failing(.tooLarge(limit: 1), since: draft.modifieLe) }
        do throws(DraftError) {
          if onDisk { try store.save(draft, .durable) }
          world.saved.withLock { $0 = draft }
          return .saved(draft.modifieLe)
        } catch {
          return .failing(error, since: draft.modifieLe)
        }
      }
    )
    var index = 0
    withoutActuallyEscaping(before) { before in
      let interview = Interview(
        services,
        Lines(
          partner,
          read: {
            before(index)
            defer { index += 1 }
            return index < lines.count ? lines[index] : nil
          },
          write: { self.heard.append($0) }
        )
      )
      interview.run(start)
      failure = interview.failure
      slips = interview.slips.count
      unsaved = interview.unsaved
    }
    return heard
  }

  /// Puts a draft on the disk and types at it.
  @discardableResult
  func type(_ lines: String..., into answers: Answers) throws -> [String] {
    let draft = store.create(answers: answers)
    try store.save(draft, .durable)
    return type(lines, at: .draft(ref: draft.id))
  }

  /// What was said, with plain blanks.
  var words: String {
    String(heard.joined(separator: "\n").map { $0 == "\u{A0}" ? " " : $0 })
  }

  subscript(path: String) -> JSON? { Path(path).flatMap { saved?.answers[$0] } }

  var folder: String { world.folder.path }

  func advance(minutes: Int) { world.time.advance(minutes * 60) }

  func put(_ text: String, in name: String) throws {
    try world.folder.write(text, to: "brouillons/" + name)
  }
}
