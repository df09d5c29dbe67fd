package import Files

/// What writing an export needs of a file system.
package protocol ExportFileSystem: Sendable {
  func exists(_ path: String) -> Bool

  /// Makes the folder, and those above it, where they are not there yet.
  func makeFolder(_ path: String) throws(DiskError)

  /// Writes a new file and has it on the disk when this returns.
  func write(_ bytes: [UInt8], to path: String) throws(DiskError)

  /// Puts the file at `source` in the place of `target`, replacing what is there.
  func move(_ source: String, to target: String) throws(DiskError)

  /// Takes a file or an empty folder away, where it is there.
  func remove(_ path: String)
}

extension ExportFileSystem {
  /// The folders that `makeFolder(path)` would make, the innermost first: to be removed where nothing
  /// came of it.
  package func newFolders(for path: String) -> [String] {
    exists(path) ? [] : [path] + (path.parent == path ? [] : newFolders(for: path.parent))
  }
}

/// Writes the files of an export wholly, or none of them.
///
/// Each file is written in full beside its place before the first one takes it, and what stood there
/// is kept until the last one has: a full disk, or a folder that is read-only, leaves everything as
/// it was.
package struct ExportWriter: Sendable {
  private let disk: any ExportFileSystem

  package init(_ disk: any ExportFileSystem = POSIXExportFileSystem()) {
    self.disk = disk
  }

  /// Writes `files` below `folder` and gives their paths. A file that is there already is replaced
  /// only where `replacing` says so.
  package func write(
    _ files: [ExportFile],
    into folder: String,
    replacing: Bool = false
  ) throws(ExportWriteError) -> [String] {
    try write(files.map(\.path), into: folder, replacing: replacing) {
      places throws(DiskError) in
      for (file, place) in zip(files, places) { try disk.write(file.bytes, to: place) }
    }.paths
  }

  /// The same for files that are too large to be held: `fill` writes each of `names`, wholly and
  /// durably, to the place that it is given for it. Gives what `fill` gives, too.
  package func write<Value>(
    _ names: [String],
    into folder: String,
    replacing: Bool,
    fill: ([String]) throws(DiskError) -> Value
  ) throws(ExportWriteError) -> (paths: [String], made: Value) {
    let paths = names.map { folder + "/" + $0 }
    if !replacing, let path = paths.first(where: disk.exists) { throw .exists(path) }
    let newFolders = Set(paths.map(\.parent)).map { disk.newFolders(for: $0) }
    var done: [String] = []
    let made: Value
    do throws(DiskError) {
      for path in paths { try disk.makeFolder(path.parent) }
      made = try fill(paths.map(Self.fresh))
      for path in paths {
        done.append(path)
        if disk.exists(path) { try disk.move(path, to: Self.former(path)) }
        try disk.move(Self.fresh(path), to: path)
      }
    } catch {
      for path in done { restore(path) }
      for path in paths { disk.remove(Self.fresh(path)) }
      // Of two that share a folder the first leaves it to the other.
      for folder in newFolders.joined() { disk.remove(folder) }
      throw .refused(error)
    }
    for path in paths { disk.remove(Self.former(path)) }
    return (paths, made)
  }

  /// What was at `path` before, or nothing. A failed move has left the new file beside its place.
  private func restore(_ path: String) {
    if !disk.exists(Self.fresh(path)) { disk.remove(path) }
    guard disk.exists(Self.former(path)) else { return }
    // Nothing better is left to do where this fails too: the former file stays beside its place.
    try? disk.move(Self.former(path), to: path)
  }

  private static func fresh(_ path: String) -> String { path + ".en-cours" }

  private static func former(_ path: String) -> String { path + ".ancien" }
}

/// Why an export was not written.
package enum ExportWriteError: Error, Equatable, CustomStringConvertible {
  case exists(String)
  case refused(DiskError)

  package var description: String {
    switch self {
    case .exists(let path):
      "\(path) existe déjà. Choisissez un autre dossier, ou demandez de le remplacer."
    case .refused(let error): error.description
    }
  }
}
