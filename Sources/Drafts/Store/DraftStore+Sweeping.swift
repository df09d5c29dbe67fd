internal import Files

/// Takes away what killed programs left half written. All of it is written under the lock of a draft, so only
/// who holds that lock may remove it, as it would still be wanted.
extension DraftStore {
  /// The lock of the draft is held.
  func sweep(_ location: DraftLocation) {
    removeTemporaries(of: location)
    removeTemporaries(of: DraftLocation(path: placeFile(location.stem)))
    let folder = history(location.stem)
    for name in (try? disk.names(in: folder)) ?? [] where TemporaryName(name) != nil {
      try? disk.remove(folder / name)
    }
  }

  func removeTemporaries(of location: DraftLocation) {
    for name in (try? disk.names(in: location.folder)) ?? [] where location.isTemporary(name) {
      try? disk.remove(location.folder / name)
    }
  }

  /// A killed program leaves the file of its lock, too, and drafts that are never opened again would keep what
  /// it left for ever: so whoever opens one sweeps them all.
  func sweepOthers(than own: DraftLocation) {
    guard isOwn(own) else { return }
    let names = (try? disk.names(in: own.folder)) ?? []
    let stems = Set(names.compactMap { DraftLocation.stem(ofLock: $0) ?? TemporaryName($0)?.stem })
    for stem in stems where stem != own.stem {
      let location = DraftLocation(folder: own.folder, stem: stem)
      let note = LockHolder.current(at: clock.now()).note
      guard case .taken(let held)? = try? disk.lock(location.lock, note: note) else { continue }
      sweep(location)
      held.release()
    }
  }
}
