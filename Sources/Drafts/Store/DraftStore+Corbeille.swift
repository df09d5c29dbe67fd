extension DraftStore {
  /// Puts a draft into the corbeille, a damaged one as it is; its earlier versions stay.
  package func trash(_ id: String) throws(DraftError) {
    let lock = try lock(id)
    defer { lock.release() }
    let from = location(id)
    try settle(from)
    let to = DraftLocation(folder: bin, stem: id)
    if try onDisk(try disk.facts(of: from.file)) == nil { throw .notFound(ref: id) }
    try onDisk(try ensure(bin))
    if try onDisk(try disk.facts(of: to.file)) != nil {
      try withSession(of: id) { session throws(DraftError) in try setAside(to.file, &session) }
    }
    try move(from, to)
    sessions[id] = nil
  }

  package func restoreFromTrash(_ id: String) throws(DraftError) {
    let (from, to) = (DraftLocation(folder: bin, stem: id), location(id))
    if try onDisk(try disk.facts(of: from.file)) == nil { throw .notFound(ref: id) }
    if try onDisk(try disk.facts(of: to.file)) != nil { throw .alreadyThere(file: to.file) }
    try onDisk(try ensure(drafts))
    try move(from, to)
  }

  package func trashed() throws(DraftError) -> [Listing] {
    let names = try onDisk(try disk.names(in: bin))
    return listings(stems(among: names)) { stem throws(DraftError) in
      try finding(DraftLocation(folder: bin, stem: stem), names: names).opened
    }
  }

  /// For ever, with the earlier versions of what is in it. Gives the number of drafts.
  @discardableResult
  package func emptyTrash() throws(DraftError) -> Int {
    let stems = stems(among: try onDisk(try disk.names(in: bin)))
    for stem in stems {
      if try onDisk(try disk.facts(of: location(stem).file)) == nil { try forget(stem) }
      try onDisk(try disk.remove(bin / (stem + ".json")))
    }
    if !stems.isEmpty { try onDisk(try disk.sync(bin)) }
    return stems.count
  }

  private func forget(_ id: String) throws(DraftError) {
    let folder = history(id)
    try onDisk { () throws(DiskError) in
      for name in try disk.names(in: folder) { try disk.remove(folder / name) }
      if try disk.facts(of: folder) != nil { try disk.remove(folder) }
    }
    try? disk.remove(placeFile(id))
  }

  /// Makes what waits beside the file the file, so that nothing is left behind.
  private func settle(_ location: DraftLocation) throws(DraftError) {
    guard let opened = try? open(location.stem), opened.readOnly == nil else { return }
    if case .diverged(let other) = opened.recovery { try accept(other) }
    if opened.isRecovered { try save(opened.draft, .durable) }
    try withSession(of: location.stem) { session throws(DraftError) in
      try setAsideStrays(&session)
    }
  }

  private func move(_ from: DraftLocation, _ to: DraftLocation) throws(DraftError) {
    try onDisk { () throws(DiskError) in
      try disk.rename(from.file, to: to.file)
      try disk.sync(to.folder)
      try disk.sync(from.folder)
    }
  }
}
