internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import UseCases

/// What commands are given: the disk, the clock, the environment, and where they write.
///
/// The program makes one, from its seat; a test makes its own, on a temporary folder. The disk and
/// the store are made when they are first used, because many commands need neither.
struct CommandContext: Sendable {
  let seat: Seat
  let clock: Clock
  let output: Output
  private let folder: Lazy<DraftFolder>
  private let madeStore: Lazy<DraftStore>

  /// `makeDisk` makes the disk for those who may open the drafts: one account or a group.
  init(
    seat: Seat,
    clock: Clock,
    output: Output,
    makeDisk: @escaping @Sendable (DiskAccess) -> PosixDisk = { PosixDisk(access: $0) }
  ) {
    (self.seat, self.clock, self.output) = (seat, clock, output)
    let folder = Lazy { DraftFolder(try? seat.drafts.get(), makeDisk) }
    self.folder = folder
    madeStore = Lazy { DraftStore(in: folder.value, of: seat, clock) }
  }

  var environment: [String: String] { seat.environment }

  var form: Form { .canevas }

  var disk: any Disk { folder.value.disk }

  /// If the folder of the drafts is unknown, commands that use drafts are refused earlier, and
  /// other code finds no drafts.
  var store: DraftStore { madeStore.value }

  var writer: ExportWriter { ExportWriter() }

  func services(settle: @escaping @Sendable (Draft?) -> SaveState) -> Services {
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

/// The folder of the drafts, and the disk for those who may open them.
private struct DraftFolder: Sendable {
  let path: String
  let disk: any Disk
  /// The service whose folder it is; `nil` if the drafts are one person’s.
  let service: Service?

  /// `path` is `nil` if it is unknown.
  init(_ path: String?, _ makeDisk: (DiskAccess) -> PosixDisk) {
    self.path = path ?? "/dev/null/canevas"
    service = path.flatMap { Service.of($0, on: makeDisk(.own)) }
    disk = makeDisk(service == nil ? .own : .group(below: self.path))
  }
}

extension DraftStore {
  fileprivate init(in folder: DraftFolder, of seat: Seat, _ clock: Clock) {
    self.init(
      form: .canevas,
      folder: folder.path,
      disk: folder.disk,
      clock: clock,
      person: Person(
        name: { seat.author(on: folder.disk) },
        account: { Account.ownName }
      ),
      service: folder.service,
      limit: seat.draftLimit,
      notice: seat.takeWarning
    )
  }
}
