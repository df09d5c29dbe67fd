package import Files

/// A folder into which no other program writes meanwhile.
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

  /// Where to write before all takes its place.
  package struct Staging {
    /// One for each name. Each is to be written wholly and durably.
    package let places: [String]
    /// For what is only needed meanwhile.
    package let scratch: String
  }

  /// Folders that were made for nothing are removed; those that have something in them stay by themselves.
  package func leave() {
    for folder in newFolders { disk.remove(folder) }
    lock.release()
  }

  /// Has `fill` write each of `names`; all of them then take their places, or nothing is changed. A name that
  /// it writes nothing for is that of no file afterwards, and not among the paths.
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
      // Of two that share a folder the first leaves it to the other.
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
