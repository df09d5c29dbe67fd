internal import Files
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
      let digest = Digest(of: bytes)
      try write(bytes, Written(digest: digest, isFinal: draft.etat == .finalise), &session)
    }
    if level == .durable { try makeDurable(draft.id) }
  }

  /// The person has seen `other`, which came from elsewhere, and chooses: from now on the next save
  /// may replace it. It is then kept as an earlier version, as is at once what was written here, so
  /// that whatever is chosen the other remains.
  package func accept(_ other: Draft) throws(DraftError) {
    try sessions.whileDurable { () throws(DraftError) in try acceptNow(other) }
  }

  private func acceptNow(_ other: Draft) throws(DraftError) {
    try withSession(of: other.id) { session throws(DraftError) in
      try catchUp(&session)
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

  func withSession<Value: Sendable>(
    of id: String,
    _ body: (inout Session) throws(DraftError) -> Value
  ) throws(DraftError) -> Value {
    try sessions.update(id, from: Session(id: id, location: location(id)), body)
  }

  private func write(
    _ bytes: [UInt8],
    _ written: Written,
    _ session: inout Session
  ) throws(DraftError) {
    if session.inHand == nil { try catchUp(&session) }
    let last = session.ahead?.written.digest ?? session.pending?.digest ?? session.base
    if written.digest == last { return }
    // Made for a first draft only: a folder that was there and is gone may be a disk that was taken
    // out, and a new folder in its place would pass for it.
    if session.base == .absent { try onDisk(try ensure(session.location.folder)) }
    try setAsideStrays(&session)
    let temporary = session.location.temporary()
    let base = session.inHand ?? session.base
    let pending = session.location.pending(on: base)
    try onDisk { () throws(DiskError) in
      try disk.create(temporary, bytes)
      do throws(DiskError) { try disk.replace(pending, with: temporary) } catch {
        try? disk.remove(temporary)
        throw error
      }
    }
    if session.inHand == nil {
      session.pending = written
    } else {
      session.ahead = Ahead(base: base, written: written)
    }
  }

  /// What was written ahead of a draft that did not become durable takes that one's place.
  func catchUp(_ session: inout Session) throws(DraftError) {
    guard let ahead = session.ahead else { return }
    let location = session.location
    do throws(DiskError) {
      try disk.rename(location.pending(on: ahead.base), to: location.pending(on: session.base))
    } catch {
      if error.isMissing {
        // Somebody took it away: what comes next is written whatever it says.
        session.ahead = nil
        session.pending?.digest = .unknown
      }
      throw .disk(error)
    }
    session.pending = ahead.written
    session.ahead = nil
  }
}
