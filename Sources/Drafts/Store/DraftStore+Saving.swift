internal import FormModel

package enum Durability: Sendable {
  /// Outlives the end of the program.
  case quick
  /// Outlives a power cut.
  case durable
}

extension DraftStore {
  /// At `durable`, an earlier version is kept where it is time for one, and a file that another
  /// program has changed is not replaced (`DraftError.changedOutside`): the draft then stays beside
  /// it, and is there when it is opened again.
  package func save(_ draft: Draft, _ level: Durability) throws(DraftError) {
    let bytes = DraftFile.bytes(of: draft, form: form)
    // What is too large to be read again must not pass for saved.
    if bytes.count > DraftFile.sizeLimit { throw .tooLarge(limit: DraftFile.sizeLimit) }
    try withSession(of: draft.id) { session throws(DraftError) in
      if draft.formatVersion > form.formatVersion {
        throw .newerFormat(file: session.location.file, version: draft.formatVersion)
      }
      try writePending(bytes, &session)
      if level == .durable { try makeDurable(bytes, isFinal: draft.etat == .finalise, &session) }
    }
  }

  /// The person has seen `other`, which came from elsewhere, and chooses: from now on the next save
  /// may replace it. It is then kept as an earlier version, as is at once what was written here, so
  /// that whatever is chosen the other remains.
  package func accept(_ other: Draft) throws(DraftError) {
    try withSession(of: other.id) { session throws(DraftError) in
      let location = session.location
      let found = read(location.file)
      let saved: ReadFile
      do throws(DraftFault) { saved = try found.get() } catch { return }
      if saved.draft.renamed(other.id) != other {
        throw .changedOutside(other: saved.draft.renamed(other.id))
      }
      if session.pending != nil {
        let pending = location.pending(on: session.base)
        let bytes = try onDisk(try disk.read(pending, limit: DraftFile.sizeLimit))
        if let draft = try? DraftFile.draft(from: bytes, form: form) {
          try addVersion(bytes, of: draft, id: session.id)
        }
        try onDisk(try disk.rename(pending, to: location.pending(on: saved.digest)))
      }
      session.base = saved.digest
      session.baseIsFinal = other.etat == .finalise
      session.lastKept = nil
    }
  }

  /// A copy at a place of the person's choice, for when the drafts' own folder takes nothing more.
  package func saveCopy(_ draft: Draft, at path: String) throws(DraftError) {
    if try onDisk(try disk.facts(of: path)) != nil { throw .alreadyThere(file: path) }
    try onDisk { () throws(DiskError) in
      try write(DraftFile.bytes(of: draft, form: form), to: DraftLocation(path: path))
    }
  }

  func withSession<Value: Sendable>(
    of id: String,
    _ body: (inout Session) throws(DraftError) -> Value
  ) throws(DraftError) -> Value {
    try sessions.update(id, from: Session(id: id, location: location(id)), body)
  }

  private func writePending(_ bytes: [UInt8], _ session: inout Session) throws(DraftError) {
    let digest = Digest(of: bytes)
    if digest == session.pending || (session.pending == nil && digest == session.base) { return }
    // Made for a first draft only: a folder that was there and is gone may be a disk that was taken
    // out, and a new folder in its place would pass for it.
    if session.base == .absent { try onDisk(try ensure(session.location.folder)) }
    try setAsideStrays(&session)
    let temporary = session.location.temporary()
    let pending = session.location.pending(on: session.base)
    try onDisk { () throws(DiskError) in
      try disk.create(temporary, bytes)
      do throws(DiskError) { try disk.rename(temporary, to: pending) } catch {
        try? disk.remove(temporary)
        throw error
      }
    }
    session.pending = digest
  }

  private func makeDurable(
    _ bytes: [UInt8],
    isFinal: Bool,
    _ session: inout Session
  ) throws(DraftError) {
    let location = session.location
    if let digest = session.pending {
      let pending = location.pending(on: session.base)
      do throws(DiskError) { try disk.sync(pending) } catch {
        // After a failed sync the system may take lost bytes for written ones: write them anew.
        session.pending = .unknown
        throw .disk(error)
      }
      do throws(DraftError) { try keepReplaced(&session) } catch {
        // The draft stays beside the file for now, and is to be there after a power cut too.
        try onDisk(try disk.sync(location.folder))
        throw error
      }
      try onDisk(try disk.rename(pending, to: location.file))
      session.base = digest
      session.baseIsFinal = isFinal
      session.pending = nil
      session.owesSync = true
    }
    if session.owesSync {
      try onDisk(try disk.sync(location.folder))
      session.owesSync = false
    }
  }

  private func keepReplaced(_ session: inout Session) throws(DraftError) {
    let file = session.location.file
    guard try onDisk(try disk.facts(of: file)) != nil else { return }
    let found: [UInt8]
    do throws(DiskError) { found = try disk.read(file, limit: DraftFile.sizeLimit) } catch {
      if case .system = error { throw .disk(error) }
      try setAside(file, id: session.id)
      return
    }
    let draft: Draft
    do throws(DraftFault) { draft = try DraftFile.draft(from: found, form: form) } catch {
      try setAside(file, id: session.id)
      return
    }
    if Digest(of: found) != session.base { throw .changedOutside(other: draft.renamed(session.id)) }
    try keep(found, of: draft, &session)
  }
}
