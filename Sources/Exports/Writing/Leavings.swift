internal import Files

/// Cleans up what killed programs left in a locked folder and beside it.
struct Leavings {
  private let disk: any ExportFileSystem
  private let folder: String
  private let isSure: Bool

  /// If `isSure` is false, as on file systems without locks, recent files may still be in use and
  /// are kept.
  init(_ disk: any ExportFileSystem, _ folder: String, isSure: Bool) {
    (self.disk, self.folder, self.isSure) = (disk, folder, isSure)
  }

  func clear() throws(DiskError) {
    for (name, path) in found(in: folder) {
      switch name {
      case .unfinished: disk.removeTree(path)
      case .committed(let mark): try Replacement(disk, folder, mark: mark).resume()
      case .swapped(_, let inner): clear(path, beside: folder / inner)
      }
    }
    guard let resolved = disk.resolved(folder), resolved.parent != resolved else { return }
    for case (.swapped(_, let name), let path) in found(in: resolved.parent) {
      let other = resolved.parent / name
      if other == resolved { disk.removeTree(path) } else { clear(path, beside: other) }
    }
  }

  private func found(in folder: String) -> [(StagingName, String)] {
    ((try? disk.names(in: folder)) ?? []).compactMap { name in
      let path = folder / name
      guard let own = StagingName(name), disk.kind(of: path) == .folder,
        isSure || disk.isAbandoned(path)
      else { return nil }
      return (own, path)
    }
  }

  /// Belongs to a writer of `folder`.
  private func clear(_ path: String, beside folder: String) {
    guard disk.kind(of: folder) == .folder else { return disk.removeTree(path) }
    guard case .acquired(let lock, let isSure)? = try? disk.lock(folder) else { return }
    if isSure || disk.isAbandoned(path) { disk.removeTree(path) }
    lock.release()
  }
}
