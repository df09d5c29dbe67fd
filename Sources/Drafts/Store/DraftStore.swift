package import Files
package import FormModel

/// The drafts of a person: their files, earlier versions and corbeille below one folder.
///
/// Saving has two levels. The quick one writes the whole draft beside its file, at once, and
/// outlives the end of the program; the durable one, within a second, makes those bytes outlast a
/// power cut and gives them the file's name. So a draft's file is always one that was whole.
package struct DraftStore: Sendable {
  let form: Form
  /// With `brouillons`, `historique`, `corbeille`, `positions`, `annulations` and `export.json` in it.
  package let folder: String
  package let disk: ForgivingDisk
  let clock: Clock
  let processes: Processes
  /// What this program has seen of the files that it has open.
  let sessions: Sessions

  package init(
    form: Form,
    folder: String,
    disk: any Disk,
    clock: Clock,
    processes: Processes = .system
  ) {
    self.form = form
    self.folder = folder
    self.disk = ForgivingDisk(disk)
    self.clock = clock
    self.processes = processes
    sessions = Sessions(writer: Writer(processes.current()))
  }

  /// What the disk of the drafts cannot promise, the first time that it is asked for after it was noticed.
  package func takeWeakness() -> String? { disk.takeWeakness()?.description }

  package var drafts: String { folder / "brouillons" }
  var bin: String { folder / "corbeille" }
  var positions: String { folder / "positions" }
  var undos: String { folder / "annulations" }

  func location(_ id: String) -> DraftLocation { DraftLocation(folder: drafts, stem: id) }

  /// Makes the folder and those above it where they are missing.
  func ensure(_ folder: String) throws(DiskError) {
    if try disk.facts(of: folder) != nil { return }
    let above = folder.parent
    if above != folder, above != "." { try ensure(above) }
    try disk.makeFolder(folder)
    try disk.sync(above)
  }

  /// Writes a new file that is whole, and outlasts a power cut, from the moment that it has its name; an
  /// error where something has the name.
  func write(_ bytes: [UInt8], to location: DraftLocation) throws(DiskError) {
    try place(bytes, at: location) { path throws(DiskError) in
      try disk.rename(path, toFree: location.file)
    }
  }

  /// The same for a file of the program's own that is there already and that nobody else writes.
  func rewrite(_ bytes: [UInt8], at location: DraftLocation) throws(DiskError) {
    try place(bytes, at: location) { path throws(DiskError) in
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

  private func place(
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

/// The file system's refusal as the store's own error.
func onDisk<Value>(
  _ body: @autoclosure () throws(DiskError) -> Value
) throws(DraftError) -> Value {
  do throws(DiskError) { return try body() } catch { throw .disk(error) }
}

func onDisk<Value>(_ body: () throws(DiskError) -> Value) throws(DraftError) -> Value {
  do throws(DiskError) { return try body() } catch { throw .disk(error) }
}
