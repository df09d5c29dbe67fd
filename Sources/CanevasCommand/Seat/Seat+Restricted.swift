internal import CPlatform
internal import Drafts
internal import Files
internal import UseCases
internal import Platform
internal import Wizard

extension Seat {
  /// The folder, below the root, through which files come in and go out.
  static let exchange = "/echange"
  /// The administrator’s settings.
  static let settingsFile = "/etc/canevas/reglages.toml"

  private enum Limit {
    static let file: UInt64 = 512 << 20
    static let memory: UInt64 = 4 << 30
    static let openFiles: UInt64 = 256
  }

  /// Restricts this process for good, and returns its seat.
  ///
  /// What lies outside of the root is read here and never again: the account and the
  /// administrator’s settings.
  static func restricted(by request: SeatRequest) throws -> Seat {
    let environment = SeatEnvironment.checked(Variables.found.texts)
    cseat_clear_environment()
    for (name, value) in environment { setenv(name, value, 1) }
    guard let account = Account.own else { throw SeatError.noAccount }
    let found = rules(in: request.settings ?? settingsFile)
    let rules = (try? found.get()) ?? HouseRules()
    let meter = rules.megabytes.map { Meter(limit: $0 << 20) }
    let root = try root(request.root, of: account, meter)
    Root.confine(to: root)
    // libxlsxwriter writes the parts of a workbook to temporary files.
    setenv("TMPDIR", root.path, 1)
    let service = Service.of("/", on: PosixDisk())
    do throws(DiskError) {
      try PosixDisk(access: service == nil ? .own : .group(below: "/")).makeFolder(exchange)
    } catch {
      throw SeatError.rootRefused
    }
    cseat_limit(Limit.file, Limit.memory, Limit.openFiles)
    cseat_stay_in_front()
    // Where the kernel has no such filter, nothing in the program starts another one either.
    _ = cseat_stay_alone()
    return Seat(
      environment: environment.merging(SeatEnvironment.remote) { _, remote in remote },
      drafts: .success("/"),
      person: { request.person ?? account.person },
      paths: .names(in: exchange),
      startsPrograms: false,
      refuges: [exchange],
      settings: .settled(found.map(\.settings)),
      draftLimit: rules.drafts,
      idleLimit: rules.idleMinutes.map { .seconds($0 * 60) },
      takeWarning: { root.takeWarning() }
    )
  }

  /// Opens the given folder, or else that of the account’s drafts, which is made if it is not there.
  private static func root(
    _ given: String?,
    of account: Account,
    _ meter: Meter?
  ) throws(SeatError) -> Root {
    do throws(DiskError) {
      if let given { return try Root(given, start: exchange, meter: meter) }
      let folder = account.home / ".local/share/canevas"
      try makeFolders(folder)
      return try Root(folder, start: exchange, meter: meter)
    } catch {
      throw .rootRefused
    }
  }

  private static func makeFolders(_ folder: String) throws(DiskError) {
    let disk = PosixDisk(below: nil)
    if try disk.facts(of: folder, followsLink: true) != nil { return }
    try makeFolders(folder.parent)
    try disk.makeFolder(folder)
  }

  private static func rules(in file: String) -> Result<HouseRules, any Error> {
    let disk = PosixDisk(below: nil)
    return Result {
      try HouseRules(try SettingsText.read(disk.canonicalPath(of: file) ?? file, on: disk))
    }
  }
}

/// Why a restricted program does not start. The words are for the person at the other end of the
/// line, and say nothing of the machine.
enum SeatError: Error, CustomStringConvertible {
  case noAccount
  case rootRefused

  var description: String {
    let what =
      switch self {
      case .noAccount: "Ce compte n’est pas connu de la machine."
      case .rootRefused: "Le dossier de vos brouillons ne s’ouvre pas."
      }
    return what + " Prévenez la personne qui administre le service."
  }
}
