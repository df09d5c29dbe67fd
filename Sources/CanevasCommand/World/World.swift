internal import CanevasForm
internal import Drafts
internal import Exports
internal import Files
internal import UseCases
internal import FormModel
internal import Synchronization

/// The real disk, clock and environment for the modules, which are given them.
enum World {
  private static let taken = Mutex<Seat?>(nil)

  /// Where the program runs. It is taken before anything else is asked of the world.
  static var seat: Seat {
    taken.withLock { seat in
      if let seat { return seat }
      seat = .own
      return .own
    }
  }

  static func take(_ seat: Seat) { taken.withLock { $0 = seat } }

  static var environment: [String: String] { seat.environment }

  static let disk: any Disk = PosixDisk(access: access)

  /// The service whose folder the drafts are in; `nil` if they are one person’s.
  private static let service = (try? place.get()).flatMap { Service.of($0, on: PosixDisk()) }

  private static var access: DiskAccess {
    guard service != nil, let folder = try? place.get() else { return .own }
    return .group(below: folder)
  }

  static let clock = Clock.system

  static let form = Canevas.form(lookup: EmbeddedCodes())

  /// The folder of the drafts, or why it is unknown.
  static var place: Result<String, DraftFolderError> { seat.drafts }

  /// If `place` is unknown, commands that use drafts are refused earlier, and other code finds no
  /// drafts.
  static let store = DraftStore(
    form: form,
    folder: (try? place.get()) ?? "/dev/null/canevas",
    disk: disk,
    clock: clock,
    person: Person(name: { author }, account: { account }),
    service: service,
    limit: seat.draftLimit,
    notice: seat.takeWarning
  )

  static var writer: ExportWriter { ExportWriter() }

  static func services(settle: @escaping @Sendable (Draft?) -> SaveState) -> Services {
    Services(
      form: form,
      store: store,
      clock: clock,
      writer: writer,
      paths: seat.paths,
      editor: seat.startsPrograms ? .system(environment) : nil,
      showFolder: seat.startsPrograms ? Desktop.opener(environment) : nil,
      example: EmbeddedExample.draft,
      author: { author },
      settle: settle
    )
  }
}
