internal import Files
internal import Platform

/// Moves files into place one by one, in a way that survives crashes.
///
/// The files are staged in a folder, whose rename commits the operation: from then on, any program
/// that finds the folder moves the remaining files, so a crash leaves nothing half done for long.
/// Replaced files are kept until the last one is in place, so that an error can be undone.
struct Replacement {
  private let disk: any ExportFileSystem
  private let folder: String
  private let mark: String

  init(_ disk: any ExportFileSystem, _ folder: String, mark: String) {
    (self.disk, self.folder, self.mark) = (disk, folder, mark)
  }

  var unfinished: String { folder / StagingName.unfinished(mark: mark).name }
  /// The folder for the new files.
  var fresh: String { unfinished / Self.fresh }

  private var committed: String { folder / StagingName.committed(mark: mark).name }
  private static let fresh = "neuf"
  private static let former = "ancien"
  /// Has an empty file for each name that is to be none, so that whoever goes on finds it.
  private static let removed = "retire"

  /// Throws if a name belongs to a folder or another non-file, which must not be replaced.
  func checkPlaces(of names: [String]) throws(DiskError) {
    for path in names.map({ folder / $0 }) {
      switch disk.kind(of: path) {
      case nil, .file, .link: continue
      default: throw .system(code: EISDIR, path: path)
      }
    }
  }

  func makeFolders(for names: [String]) throws(DiskError) {
    for folder in Set(names.map { (fresh / $0).parent }) { try disk.makeFolder(folder) }
  }

  /// Puts `names` in their places, and takes away what has those of `removed`.
  func perform(_ names: [String], removing removed: [String] = []) throws(DiskError) {
    if let name = names.first, names.count == 1, removed.isEmpty {
      try disk.makeFolder((folder / name).parent)
      try disk.move(fresh / name, to: folder / name)
      return disk.removeTree(unfinished)
    }
    for name in removed {
      let mark = unfinished / Self.removed / name
      try disk.makeFolder(mark.parent)
      try disk.write([], to: mark)
    }
    try disk.move(unfinished, to: committed)
    var begun: [String] = []
    do throws(DiskError) {
      for name in names {
        begun.append(name)
        try putInPlace(name)
      }
      for name in removed { try remove(name) }
    } catch {
      for name in removed { undoRemoval(name) }
      for name in begun.reversed() { undo(name) }
      // If this fails as well, the next program completes the operation.
      try? disk.move(committed, to: unfinished)
      throw error
    }
    disk.removeTree(committed)
  }

  /// Completes an operation that was interrupted by a crash.
  func resume() throws(DiskError) {
    for name in try disk.files(below: committed / Self.fresh) { try putInPlace(name) }
    if disk.exists(committed / Self.removed) {
      for name in try disk.files(below: committed / Self.removed) { try remove(name) }
    }
    disk.removeTree(committed)
  }

  /// Puts a file aside, once: one that somebody has made in its place since stays.
  private func remove(_ name: String) throws(DiskError) {
    let former = committed / Self.former / name
    guard disk.exists(folder / name), !disk.exists(former) else { return }
    try disk.makeFolder(former.parent)
    try disk.move(folder / name, to: former)
  }

  private func undoRemoval(_ name: String) {
    let former = committed / Self.former / name
    if disk.exists(former) { try? disk.move(former, to: folder / name) }
  }

  private func putInPlace(_ name: String) throws(DiskError) {
    let (fresh, former) = (committed / Self.fresh / name, committed / Self.former / name)
    let target = folder / name
    try disk.makeFolder(target.parent)
    if disk.exists(target), !disk.exists(former) {
      try disk.makeFolder(former.parent)
      // Without a hard link, the name is missing until the next step.
      if !disk.link(target, as: former) { try disk.move(target, to: former) }
    }
    try disk.move(fresh, to: target)
  }

  /// Undoes `putInPlace` after any of its steps.
  private func undo(_ name: String) {
    let (fresh, former) = (committed / Self.fresh / name, committed / Self.former / name)
    if !disk.exists(fresh) { try? disk.move(folder / name, to: fresh) }
    if disk.exists(former) { try? disk.move(former, to: folder / name) }
  }
}
