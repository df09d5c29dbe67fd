internal import Files

/// A folder of which all is replaced, as an inventory or a set of tables is: the new one takes its place with one
/// rename or one exchange of two names. Nobody ever sees some old and some new files, and a kill leaves either.
struct FolderSwap {
  private let disk: any ExportFileSystem
  private let replacement: Replacement
  private let target: String
  private let fresh: String
  private let names: Set<String>
  /// The target holds what is being written.
  private let isOuter: Bool

  /// `nil` where the names lie in several folders, or something of somebody else lies beside them.
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

  /// `false` where it cannot be done here, and everything is as it was.
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

  /// What is being written lies in the folder whose place it is to take, so it is moved out of it first.
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

  /// What somebody put into the old folder in the last moment goes into the new one.
  private func giveBack(from old: String) {
    for name in (try? disk.names(in: old)) ?? []
    where !names.contains(name) && StagingName(name) == nil && !disk.exists(target / name) {
      try? disk.move(old / name, to: target / name)
    }
  }
}

extension String {
  fileprivate var lastName: String { String(split(separator: "/").last ?? "") }
}
