internal import Files
internal import FormModel

package enum Durability: Sendable {
  /// Survives the end of the program.
  case quick
  /// Survives a power cut.
  case durable
}

extension DraftStore {
  /// Saves a draft.
  ///
  /// With `durable`, the replaced file is added to the history if a version is due, and a file that
  /// another program has changed is not replaced (`DraftError.changedOutside`). The draft then
  /// stays in the write-ahead file, where the next opening finds it. Returns once the file has been
  /// read back.
  package func save(_ draft: Draft, _ level: Durability) throws(DraftError) {
    try saveQuickly(draft)
    if level == .durable { try makeDurable(draft) }
  }

  /// With `ifNowhere`, writes only if no file has the last saved bytes.
  func saveQuickly(_ draft: Draft, ifNowhere: Bool = false) throws(DraftError) {
    let bytes = DraftFile.bytes(of: draft, form: form)
    // A draft too large to be read again must not count as saved.
    if bytes.count > DraftFile.sizeLimit { throw .tooLarge(limit: DraftFile.sizeLimit) }
    try withSession(of: draft.id) { session throws(DraftError) in
      if draft.formatVersion > form.formatVersion {
        throw .newerFormat(file: session.location.file, version: draft.formatVersion)
      }
      if ifNowhere, session.pending?.digest != .unknown { return }
      let digest = Digest(of: bytes)
      try write(bytes, Written(digest: digest, isFinal: draft.etat == .finalise), &session)
    }
  }

  /// Confirms that the user has seen `other`, so that the next save may replace it.
  ///
  /// Both `other` and what was written here are added to the history, so that neither choice loses
  /// a text.
  package func accept(_ other: Draft) throws(DraftError) {
    try sessions.whileDurable { () throws(DraftError) in try acceptNow(other) }
  }

  private func acceptNow(_ other: Draft) throws(DraftError) {
    try withSession(of: other.id) { session throws(DraftError) in
      try inherit(&session)
      try catchUp(&session)
      if let rival = session.rivals.first(where: { $0.draft == other }) {
        try keepPending(&session)
        return try accept(rival, &session)
      }
      let location = session.location
      let found = read(location.file)
      let saved: ReadFile
      do throws(DraftFileError) { saved = try found.get() } catch { return }
      if saved.draft.renamed(other.id) != other {
        throw .changedOutside(other: saved.draft.renamed(other.id))
      }
      if try keepPending(&session) {
        let (pending, new) = (
          pending(session), location.pending(on: saved.digest, by: sessions.writer)
        )
        try onDisk(try disk.rename(pending, to: new))
      }
      session.base = saved.digest
      session.baseIsFinal = other.etat == .finalise
      session.lastKept = nil
    }
  }

  /// Adds the text in the write-ahead file to the history. Returns whether there was one.
  @discardableResult
  private func keepPending(_ session: inout SaveSession) throws(DraftError) -> Bool {
    if session.pending == nil { return false }
    let bytes = try onDisk(try disk.read(pending(session), limit: DraftFile.sizeLimit))
    if let draft = try? DraftFile.draft(from: bytes, form: form) {
      try addVersion(bytes, of: draft, id: session.id)
    }
    return true
  }

  /// Moves a rival text to the history, and leaves its file if a running program still writes it.
  private func accept(_ rival: Rival, _ session: inout SaveSession) throws(DraftError) {
    let path = session.location.folder / rival.name.name
    session.rivals.removeAll { $0.name.name == rival.name.name }
    session.lastKept = nil
    let bytes: [UInt8]
    do throws(DiskError) { bytes = try disk.read(path, limit: DraftFile.sizeLimit) } catch {
      if error.isMissing { return }
      throw .disk(error)
    }
    let draft: Draft
    do throws(DraftFileError) { draft = try DraftFile.draft(from: bytes, form: form) } catch {
      return session.strays.append(Stray(name: rival.name, isWorthKeeping: true))
    }
    if Digest(of: bytes) != rival.digest {
      let new = Rival(name: rival.name, digest: Digest(of: bytes), draft: draft.renamed(session.id))
      session.rivals.append(new)
      throw .changedOutside(other: new.draft)
    }
    try addVersion(bytes, of: draft, id: session.id)
    if !isAlive(rival.name) { try onDisk(try disk.remove(path)) }
  }

  func withSession<Value: Sendable>(
    of id: String,
    _ body: (inout SaveSession) throws(DraftError) -> Value
  ) throws(DraftError) -> Value {
    try sessions.update(id, from: SaveSession(id: id, location: location(id)), body)
  }

  private func write(
    _ bytes: [UInt8],
    _ written: Written,
    _ session: inout SaveSession
  ) throws(DraftError) {
    try inherit(&session)
    if session.inHand == nil { try catchUp(&session) }
    // Before the comparison, because whoever saves an unchanged draft must leave nothing either.
    try setAsideStrays(&session)
    let last = session.ahead?.written.digest ?? session.pending?.digest ?? session.base
    if written.digest == last { return }
    // Create the folder for a first draft only. A folder that is missing later may be a removed
    // disk, and a new folder would be mistaken for it.
    if session.base == .absent { try onDisk(try ensure(session.location.folder)) }
    let temporary = session.location.temporary(by: sessions.writer)
    let base = session.inHand ?? session.base
    let pending = session.location.pending(on: base, by: sessions.writer)
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

  /// The path of this program’s write-ahead file.
  func pending(_ session: SaveSession) -> String {
    session.location.pending(on: session.base, by: sessions.writer)
  }

  /// Takes over the write-ahead files of a program that has ended. If two programs do so at once,
  /// one of them succeeds.
  func inherit(_ session: inout SaveSession) throws(DraftError) {
    let left = session.inherited
    guard let head = left.last else { return }
    let folder = session.location.folder
    var path = folder / head.name.name
    do throws(DiskError) {
      // Rename it over its predecessor first, so that the draft is complete at every moment.
      if let first = left.first, first.name.name != head.name.name {
        try disk.rename(path, to: folder / first.name.name)
        path = folder / first.name.name
      }
      if path != pending(session) { try disk.rename(path, to: pending(session)) }
      session.pending = Written(digest: head.digest, isFinal: head.file.draft.etat == .finalise)
    } catch {
      // The other program continues with it; this one writes its text again.
      if !error.isMissing { throw .disk(error) }
    }
    session.strays += left.dropFirst().dropLast().map { Stray(name: $0.name, isWorthKeeping: true) }
    session.inherited = []
  }

  /// Makes the text that was written ahead the pending one, after its predecessor failed to become
  /// durable.
  func catchUp(_ session: inout SaveSession) throws(DraftError) {
    guard let ahead = session.ahead else { return }
    let location = session.location
    do throws(DiskError) {
      let path = location.pending(on: ahead.base, by: sessions.writer)
      try disk.rename(path, to: pending(session))
    } catch {
      if error.isMissing {
        // Somebody removed it, so the next save has to write, even if its bytes are the same.
        session.ahead = nil
        session.pending?.digest = .unknown
      }
      throw .disk(error)
    }
    session.pending = ahead.written
    session.ahead = nil
  }
}
