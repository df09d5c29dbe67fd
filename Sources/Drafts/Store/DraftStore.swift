package import Files
package import FormModel

/// The drafts of a person or a service with history and trash, in one folder.
///
/// Saving has two levels. The quick one writes the whole draft to a write-ahead file at once and
/// survives the end of the program. The durable one follows within a second: it syncs that file and
/// renames it to the draft’s file, which is therefore always complete.
package struct DraftStore: Sendable {
  let form: Form
  /// Contains `brouillons`, `historique`, `corbeille`, `positions`, `annulations` and
  /// `export.json`.
  package let folder: String
  package let disk: ForgivingDisk
  let clock: Clock
  let processes: Processes
  let person: Person
  /// The service whose folder it is; `nil` if it is one person’s.
  package let service: Service?
  /// The most drafts; `nil` for any number.
  let limit: Int?
  /// What else there is to say of the disk, once.
  private let notice: @Sendable () -> String?
  /// The state of the files that this program has open.
  let sessions: Sessions

  package init(
    form: Form,
    folder: String,
    disk: any Disk,
    clock: Clock,
    processes: Processes = .system,
    person: Person = Person(),
    service: Service? = nil,
    limit: Int? = nil,
    notice: @escaping @Sendable () -> String? = { nil }
  ) {
    (self.limit, self.notice) = (limit, notice)
    self.form = form
    self.folder = folder
    self.disk = ForgivingDisk(disk)
    self.clock = clock
    self.processes = processes
    self.person = person
    self.service = service
    sessions = Sessions(writer: Writer(processes.current()))
  }

  /// A message about weak guarantees of the disk or the room on it, once; `nil` on later calls or if there is none.
  package func takeWeakness() -> String? { disk.takeWeakness()?.description ?? notice() }

  package var drafts: String { folder / "brouillons" }
  var trashFolder: String { folder / "corbeille" }
  var positions: String { folder / "positions" }
  var undos: String { folder / "annulations" }

  func location(_ id: String) -> DraftLocation { DraftLocation(folder: drafts, stem: id) }

  /// Creates the folder and its missing parents.
  func ensure(_ folder: String) throws(DiskError) {
    if try disk.facts(of: folder) != nil { return }
    let above = folder.parent
    if above != folder, above != "." { try ensure(above) }
    try disk.makeFolder(folder)
    try disk.sync(above)
  }

  /// Writes a new file that is complete and durable once it has its name. Fails if the name is
  /// taken.
  func write(_ bytes: [UInt8], to location: DraftLocation) throws(DiskError) {
    try create(bytes, at: location) { path throws(DiskError) in
      try disk.rename(path, toFree: location.file)
    }
  }

  /// Like `write`, but replaces an existing file that no other program writes.
  func rewrite(_ bytes: [UInt8], at location: DraftLocation) throws(DiskError) {
    try create(bytes, at: location) { path throws(DiskError) in
      try disk.rename(path, to: location.file)
    }
  }

  /// Replaces a file of the person's own, such as their settings, so that it is whole at any time. What a killed
  /// program left beside it is taken away.
  package func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let location = DraftLocation(path: path)
    sweepCopies(in: location.folder)
    try rewrite(bytes, at: location)
  }

  private func create(
    _ bytes: [UInt8],
    at location: DraftLocation,
    naming: (String) throws(DiskError) -> Void
  ) throws(DiskError) {
    let temporary = location.temporary(by: sessions.writer)
    try disk.create(temporary, bytes)
    do throws(DiskError) {
      try disk.sync(temporary)
      try naming(temporary)
    } catch {
      try? disk.remove(temporary)
      throw error
    }
    try disk.sync(location.folder)
  }
}

/// Converts a file system error to the store’s own.
func onDisk<Value>(
  _ body: @autoclosure () throws(DiskError) -> Value
) throws(DraftError) -> Value {
  do throws(DiskError) { return try body() } catch { throw .disk(error) }
}

func onDisk<Value>(_ body: () throws(DiskError) -> Value) throws(DraftError) -> Value {
  do throws(DiskError) { return try body() } catch { throw .disk(error) }
}
