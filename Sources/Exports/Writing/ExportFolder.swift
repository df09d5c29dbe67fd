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

  /// The temporary places of files.
  package struct Staging {
    /// A path for each name; its file has to be complete and durable.
    package let places: [String]
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
        places: names.map { replacement.fresh / $0 },
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
