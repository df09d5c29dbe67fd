internal import Files

extension DraftStore {
  /// Moves a draft to the trash, unchanged even if it is damaged. Its history stays.
  package func trash(_ id: String) throws(DraftError) {
    let lock = try lock(id)
    defer { lock.release() }
    let from = location(id)
    try settle(from)
    let to = DraftLocation(folder: trashFolder, stem: id)
    if try onDisk(try disk.facts(of: from.file)) == nil { throw .notFound(ref: id) }
    try onDisk(try ensure(trashFolder))
    if try onDisk(try disk.facts(of: to.file)) != nil {
      try setAside(to.file, id: id)
    }
    try move(from, to)
    sessions[id] = nil
  }

  package func restoreFromTrash(_ id: String) throws(DraftError) {
    let (from, to) = (DraftLocation(folder: trashFolder, stem: id), location(id))
    if try onDisk(try disk.facts(of: from.file)) == nil { throw .notFound(ref: id) }
    if try onDisk(try disk.facts(of: to.file)) != nil { throw .alreadyThere(file: to.file) }
    try onDisk(try ensure(drafts))
    try move(from, to)
  }

  /// The id of the deleted draft that a REF of the command line denotes.
  package func findTrashed(_ ref: String) throws(DraftError) -> String {
    try meant(by: ref, in: trashFolder, try names(in: trashFolder))
  }

  package func trashed() throws(DraftError) -> [Listing] {
    let names = try names(in: trashFolder)
    return listings(names.stems) { stem throws(DraftError) in
      try finding(DraftLocation(folder: trashFolder, stem: stem), names: names).opened
    }
  }

  /// Deletes everything in the trash with its history, permanently. Returns the number of drafts.
  /// If one cannot be removed, continues with the others and then throws.
  @discardableResult
  package func emptyTrash() throws(DraftError) -> Int {
    var failure: DraftError?
    let stems = try names(in: trashFolder).stems
    for stem in stems {
      do throws(DraftError) { try empty(stem) } catch { failure = error }
    }
    try? disk.sync(trashFolder)
    if let failure { throw failure }
    return stems.count
  }

  private func empty(_ id: String) throws(DraftError) {
    if try onDisk(try disk.facts(of: location(id).file)) == nil {
      try onDisk(try removeAll(history(id)))
      try onDisk(try removeAll(lentFolder(id)))
      for file in [placeFile(id), undoFile(id)] { try? disk.remove(file) }
    }
    try onDisk(try removeAll(trashFolder / (id + ".json")))
  }

  /// Removes a file, a folder with its contents, or a link itself.
  func removeAll(_ path: String) throws(DiskError) {
    guard let facts = try disk.facts(of: path) else { return }
    if facts.kind == .folder {
      for name in try disk.names(in: path) { try removeAll(path / name) }
    }
    try disk.remove(path)
  }

  /// Promotes the write-ahead file to the draft’s file, so that nothing is left beside it.
  private func settle(_ location: DraftLocation) throws(DraftError) {
    let id = location.stem
    guard let finding = try? finding(location, names: try names(in: location.folder)) else {
      return
    }
    sessions[id] = finding.session
    if case .diverged(let other, _) = finding.opened.recovery { try accept(other) }
    while let rival = sessions[id]?.rivals.first { try accept(rival.draft) }
    if finding.opened.recovery?.isText ?? false { try save(finding.opened.draft, .durable) }
    try withSession(of: id) { session throws(DraftError) in try setAsideStrays(&session) }
  }

  private func move(_ from: DraftLocation, _ to: DraftLocation) throws(DraftError) {
    try onDisk { () throws(DiskError) in
      try disk.rename(from.file, toFree: to.file)
      try disk.sync(to.folder)
      try disk.sync(from.folder)
    }
  }
}
