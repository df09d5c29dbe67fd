package import Files

/// A folder that is locked against other writers.
package struct ExportFolder: Sendable {
  private let disk: any ExportFileSystem
  private let path: String
  private let lock: any HeldLock
  private let newFolders: [String]

  package init(
    _ disk: any ExportFileSystem,
    _ path: String,
    _ lock: any HeldLock,
    _ newFolders: [String]
  ) {
    (self.disk, self.path, self.lock, self.newFolders) = (disk, path, lock, newFolders)
  }

  /// The temporary paths of files.
  package struct Staging {
    /// A path for each name; its file has to be complete and durable.
    package let paths: [String]
    /// A folder for temporary files.
    package let scratch: String
  }

  /// Removes folders that were created and stayed empty, and releases the lock.
  package func leave() {
    for folder in newFolders { disk.remove(folder) }
    lock.release()
  }

  /// Calls `fill` to write each of `names`, then moves all into place, or changes nothing. A name
  /// for which no file was written does not exist afterwards and is not returned.
  package func write<Value>(
    _ names: [String],
    replacing: Bool,
    fill: (Staging) throws(ExportWriteError) -> Value
  ) throws(ExportWriteError) -> (paths: [String], made: Value) {
    let paths = names.map { path / $0 }
    if !replacing, let path = paths.first(where: disk.exists) { throw .exists(path) }
    let newFolders = Set(paths.map(\.parent)).map { disk.newFolders(for: $0) }
    let replacement = Replacement(disk, path, mark: disk.freshMark())
    do throws(ExportWriteError) {
      try ExportWriteError.onDisk { () throws(DiskError) in
        try replacement.checkPlaces(of: names)
        try replacement.makeFolders(for: names)
      }
      let staging = Staging(
        paths: names.map { replacement.fresh / $0 },
        scratch: replacement.unfinished
      )
      let made = try fill(staging)
      let written = names.filter { disk.exists(replacement.fresh / $0) }
      try ExportWriteError.onDisk { () throws(DiskError) in
        try put(names, written, replacement)
      }
      disk.sync(path)
      return (written.map { path / $0 }, made)
    } catch {
      disk.removeTree(replacement.unfinished)
      // A folder shared by two files is removed with the last one.
      for folder in newFolders.joined() { disk.remove(folder) }
      throw error
    }
  }

  /// Calls `fill` to write any files below a staging folder, and to make them durable; then puts them in the place
  /// of those that `own` names, or changes nothing. Files of others stay; one that has the name of a
  /// new file is not replaced, but `exists` is thrown.
  package func replace<Value>(
    _ own: Set<String>,
    fill: (_ staging: String) throws(ExportWriteError) -> Value
  ) throws(ExportWriteError) -> Value {
    let replacement = Replacement(disk, path, mark: disk.freshMark())
    do throws(ExportWriteError) {
      try ExportWriteError.onDisk { () throws(DiskError) in
        try disk.makeFolder(replacement.fresh)
      }
      let made = try fill(replacement.fresh)
      let (names, there) = try ExportWriteError.onDisk { () throws(DiskError) in
        (try disk.files(below: replacement.fresh), try filesThere())
      }
      let foreign = there.subtracting(own)
      if let name = names.first(where: foreign.contains) { throw .exists(path / name) }
      try ExportWriteError.onDisk { () throws(DiskError) in
        try replacement.checkPlaces(of: names)
        if foreign.isEmpty, swapAll(names, own, replacement) { return }
        let removed = there.intersection(own).subtracting(names).sorted()
        try replacement.perform(names, removing: removed)
        // Only an empty folder is removed.
        for folder in Set(removed.map { (path / $0).parent }) where folder != path {
          disk.remove(folder)
        }
      }
      disk.sync(path)
      return made
    } catch {
      disk.removeTree(replacement.unfinished)
      throw error
    }
  }

  private func filesThere() throws(DiskError) -> Set<String> {
    var files: Set<String> = []
    for name in try disk.names(in: path) where StagingName(name) == nil {
      guard disk.kind(of: path / name) == .folder else {
        files.insert(name)
        continue
      }
      files.formUnion(try disk.files(below: path / name).map { name / $0 })
    }
    return files
  }

  /// All of the folder in one step, since nothing of others is in it.
  private func swapAll(_ names: [String], _ own: Set<String>, _ replacement: Replacement) -> Bool {
    let tops = Set((names + own).map { String($0.prefix { $0 != "/" }) })
    return FolderSwap(disk, path, Array(tops), replacement)?.perform() ?? false
  }

  private func put(
    _ names: [String],
    _ written: [String],
    _ replacement: Replacement
  ) throws(DiskError) {
    if let swap = FolderSwap(disk, path, names, replacement), swap.perform() { return }
    let removed = names.filter { !written.contains($0) && disk.exists(path / $0) }
    try replacement.perform(written, removing: removed)
  }
}
