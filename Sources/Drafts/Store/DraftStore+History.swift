internal import Files

extension DraftStore {
  /// The versions in the history, newest first.
  package func versions(of id: String) throws(DraftError) -> [DraftVersion] {
    let names = try onDisk(try disk.names(in: history(id)))
    return names.compactMap { DraftVersion(name: $0, key: id) }
      .sorted { $0.number > $1.number }
  }

  package func draft(of version: DraftVersion) throws(DraftError) -> Draft {
    let file = history(version.key) / (version.stem + ".json")
    switch read(file) {
    case .success(let found): return found.draft.renamed(version.key)
    case .failure(let error): throw .damaged(file: file, error, newestGood: nil)
    }
  }

  /// Restores a version from the history as the current draft. What it replaces is kept in the
  /// history, even if it is unreadable.
  @discardableResult
  package func restore(_ id: String, version number: Int) throws(DraftError) -> Draft {
    guard let version = try versions(of: id).first(where: { $0.number == number }) else {
      throw .noSuchVersion(id: id, number: number)
    }
    var draft = try draft(of: version)
    let (now, person) = (clock.now(), person.name())
    if let current = try? open(id).draft {
      draft.supersede(current, at: now, by: person)
      draft.other = current.other
      draft.etat = current.etat
    }
    // An unreadable draft may have been finalised more often than this version.
    draft.version = max(draft.version, try highestFinalised(id))
    if draft.etat == .finalise {
      draft.reopen(because: Self.returned(to: number), at: now, by: person)
    }
    draft.touch(at: now, by: person)
    try save(draft, .durable)
    return draft
  }

  private func highestFinalised(_ id: String) throws(DraftError) -> Int {
    try versions(of: id).map { version in
      if case .finalised(let number) = version.kind { number } else { 0 }
    }.max() ?? 0
  }

  /// The newest readable version in the history.
  func newestGood(_ id: String) -> DraftVersion? {
    let versions = (try? versions(of: id)) ?? []
    return versions.first { version in (try? draft(of: version)) != nil }
  }

  /// Adds the bytes of a draft that will be replaced to the history, if a version is due.
  func keep(_ bytes: [UInt8], of draft: Draft, _ session: inout SaveSession) throws(DraftError) {
    let now = clock.now()
    let isTime = session.lastKept.map { $0.distance(to: now) >= Thinning.granularity } ?? true
    guard isTime || session.baseIsFinal else { return }
    try addVersion(bytes, of: draft, id: session.id)
    session.lastKept = now
    for version in Thinning.superfluous((try? versions(of: session.id)) ?? [], now: now) {
      // Best effort: a superfluous version does no harm.
      try? disk.remove(history(session.id) / (version.stem + ".json"))
    }
  }

  func addVersion(_ bytes: [UInt8], of draft: Draft, id: String) throws(DraftError) {
    let kind = draft.etat == .finalise ? DraftVersion.Kind.finalised(draft.version) : .draft
    try addVersion(bytes, as: kind, draft.modifieLe, id: id)
  }

  func addVersion(
    _ bytes: [UInt8],
    as kind: DraftVersion.Kind,
    _ moment: Moment,
    id: String
  ) throws(DraftError) {
    try numbered(id, moment, kind) { location throws(DiskError) in
      try write(bytes, to: location)
    }
  }

  /// Moves a file that is unreadable or belongs to no draft into the history.
  func setAside(_ path: String, id: String) throws(DraftError) {
    let moment = try? read(path).get().draft.modifieLe
    let kind = moment == nil ? DraftVersion.Kind.unreadable : .draft
    try numbered(id, moment ?? clock.now(), kind) { location throws(DiskError) in
      try disk.rename(path, toFree: location.file)
      try disk.sync(location.folder)
    }
  }

  /// Moves leftover write-ahead files to the history or removes them, except those of running
  /// programs.
  func setAsideStrays(_ session: inout SaveSession) throws(DraftError) {
    while let stray = session.strays.last {
      let path = session.location.folder / stray.name.name
      if !isAlive(stray.name), try onDisk(try disk.facts(of: path)) != nil {
        if stray.isWorthKeeping {
          try setAside(path, id: session.id)
        } else {
          try onDisk(try disk.remove(path))
        }
      }
      session.strays.removeLast()
    }
  }

  /// Adds a version under the next number. If another program takes the same name at the same time,
  /// tries the one after it.
  private func numbered(
    _ id: String,
    _ moment: Moment,
    _ kind: DraftVersion.Kind,
    _ put: (DraftLocation) throws(DiskError) -> Void
  ) throws(DraftError) {
    let folder = history(id)
    try onDisk(try ensure(folder))
    for isLast in [false, false, false, true] {
      let version = try nextVersion(id, moment, kind)
      do throws(DiskError) {
        return try put(DraftLocation(folder: folder, stem: version.stem))
      } catch {
        if isLast || !error.isTaken { throw .disk(error) }
      }
    }
  }

  func history(_ id: String) -> String {
    folder / "historique" / (DraftID.isFileName(id) ? id : Digest(of: Array(id.utf8)).tag)
  }

  private func nextVersion(
    _ id: String,
    _ moment: Moment,
    _ kind: DraftVersion.Kind
  ) throws(DraftError) -> DraftVersion {
    let names = try onDisk(try disk.names(in: history(id)))
    let number = DraftVersion.next(after: names.compactMap { DraftVersion.number(of: $0) })
    return DraftVersion(key: id, number: number, moment: moment, kind: kind)
  }
}
