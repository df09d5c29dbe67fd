internal import Files

/// Replaces a folder as a whole, such as an inventory or a set of tables, by one rename or atomic
/// exchange. Readers never see a mix of old and new files, and a crash leaves either.
struct FolderSwap {
  private let disk: any ExportFileSystem
  private let replacement: Replacement
  private let target: String
  private let fresh: String
  private let names: Set<String>
  /// Whether the staging folder is inside the target.
  private let isOuter: Bool

  /// `nil` if the names are in several folders or the folder has other files.
  init?(
    _ disk: any ExportFileSystem,
    _ folder: String,
    _ names: [String],
    _ replacement: Replacement
  ) {
    let parents = Set(names.map(\.parent))
    guard names.count > 1, parents.count == 1, let parent = parents.first else { return nil }
    isOuter = parent == "."
    guard let path = isOuter ? disk.resolved(folder) : folder / parent, path != "/" else {
      return nil
    }
    (self.disk, self.replacement, target) = (disk, replacement, path)
    fresh = isOuter ? replacement.fresh : replacement.fresh / parent
    self.names = Set(names.map(\.lastName))
    switch disk.kind(of: target) {
    case nil: break
    case .folder:
      guard let found = try? disk.names(in: target), found.allSatisfy(isOurs),
        disk.match(fresh, to: target)
      else { return nil }
    default: return nil
    }
  }

  /// Returns `false`, having changed nothing, if it is not possible here.
  func perform() -> Bool {
    disk.sync(fresh)
    return isOuter ? swapOuter() : swapInner()
  }

  private func isOurs(_ name: String) -> Bool {
    names.contains(name) || isOuter && name == replacement.unfinished.lastName
  }

  private func swapInner() -> Bool {
    if disk.kind(of: target) == nil {
      guard (try? disk.move(fresh, to: target)) != nil else { return false }
    } else {
      guard disk.exchange(fresh, target) else { return false }
      giveBack(from: fresh)
    }
    disk.removeTree(replacement.unfinished)
    return true
  }

  /// The staging folder is inside the folder to be replaced, so it is moved out first.
  private func swapOuter() -> Bool {
    let mark = disk.freshMark()
    let beside = target.parent / StagingName.swapped(mark: mark, folder: target.lastName).name
    guard (try? disk.move(fresh, to: beside)) != nil else { return false }
    guard disk.exchange(beside, target) else {
      try? disk.move(beside, to: fresh)
      return false
    }
    giveBack(from: beside)
    disk.removeTree(beside)
    disk.sync(target.parent)
    return true
  }

  /// Moves files that somebody added to the old folder at the last moment into the new one.
  private func giveBack(from old: String) {
    for name in (try? disk.names(in: old)) ?? []
    where !names.contains(name) && StagingName(name) == nil && !disk.exists(target / name) {
      try? disk.move(old / name, to: target / name)
    }
  }
}
