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
  /// it, and is there when it is opened again. Comes back once the file was read and says this draft.
  package func save(_ draft: Draft, _ level: Durability) throws(DraftError) {
    try saveQuickly(draft)
    if level == .durable { try makeDurable(draft) }
  }

  /// `ifNowhere`: only where no file has what was saved last.
  func saveQuickly(_ draft: Draft, ifNowhere: Bool = false) throws(DraftError) {
    let bytes = DraftFile.bytes(of: draft, form: form)
    // What is too large to be read again must not pass for saved.
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

  /// The person has seen `other`, which came from elsewhere, and chooses: from now on the next save
  /// may replace it. It is then kept as an earlier version, as is at once what was written here, so
  /// that whatever is chosen the other remains.
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
      do throws(DraftFault) { saved = try found.get() } catch { return }
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

  /// Keeps what was written here as an earlier version, where there is something.
  @discardableResult
  private func keepPending(_ session: inout Session) throws(DraftError) -> Bool {
    if session.pending == nil { return false }
    let bytes = try onDisk(try disk.read(pending(session), limit: DraftFile.sizeLimit))
    if let draft = try? DraftFile.draft(from: bytes, form: form) {
      try addVersion(bytes, of: draft, id: session.id)
    }
    return true
  }

  /// What is beside the file goes to the history, and away, unless its program still writes there.
  private func accept(_ rival: Rival, _ session: inout Session) throws(DraftError) {
    let path = session.location.folder / rival.name.name
    session.rivals.removeAll { $0.name.name == rival.name.name }
    session.lastKept = nil
    let bytes: [UInt8]
    do throws(DiskError) { bytes = try disk.read(path, limit: DraftFile.sizeLimit) } catch {
      if error.isMissing { return }
      throw .disk(error)
    }
    let draft: Draft
    do throws(DraftFault) { draft = try DraftFile.draft(from: bytes, form: form) } catch {
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

  /// A copy at a place of the person's choice, for when the drafts' own folder takes nothing more.
  package func saveCopy(_ draft: Draft, at path: String) throws(DraftError) {
    if try onDisk(try disk.facts(of: path)) != nil { throw .alreadyThere(file: path) }
    sweepCopies(in: DraftLocation(path: path).folder)
    do throws(DiskError) {
      try write(DraftFile.bytes(of: draft, form: form), to: DraftLocation(path: path))
    } catch {
      throw error.isTaken ? .alreadyThere(file: path) : .disk(error)
    }
  }

  /// A copy in the first of these folders that takes one, under a name that is free there; gives its
  /// path. Two rescues in the same second each have their own.
  package func rescue(_ draft: Draft, into folders: [String]) -> String? {
    // Part of an id from elsewhere is no name by itself.
    let id = DraftID.isFileName(draft.id) ? String(draft.id.prefix(8)) : "canevas"
    let stem = "canevas-secours-\(id)-\(clock.now().compact)"
    for folder in folders {
      for number in 1...1000 {
        let path = folder / (number == 1 ? "\(stem).json" : "\(stem)-\(number).json")
        do throws(DraftError) {
          try saveCopy(draft, at: path)
          return path
        } catch {
          guard case .alreadyThere = error else { break }
        }
      }
    }
    return nil
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
    try inherit(&session)
    if session.inHand == nil { try catchUp(&session) }
    let last = session.ahead?.written.digest ?? session.pending?.digest ?? session.base
    if written.digest == last { return }
    // Made for a first draft only: a folder that was there and is gone may be a disk that was taken
    // out, and a new folder in its place would pass for it.
    if session.base == .absent { try onDisk(try ensure(session.location.folder)) }
    try setAsideStrays(&session)
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

  /// Where this program's text is, once it is written.
  func pending(_ session: Session) -> String {
    session.location.pending(on: session.base, by: sessions.writer)
  }

  /// Makes what an ended program left this one's own. Where two do so at once, one of them gets it.
  func inherit(_ session: inout Session) throws(DraftError) {
    let left = session.inherited
    guard let head = left.last else { return }
    let folder = session.location.folder
    var path = folder / head.name.name
    do throws(DiskError) {
      // First over the one that it follows on: at every moment the draft is what it was.
      if let first = left.first, first.name.name != head.name.name {
        try disk.rename(path, to: folder / first.name.name)
        path = folder / first.name.name
      }
      if path != pending(session) { try disk.rename(path, to: pending(session)) }
      session.pending = Written(digest: head.digest, isFinal: head.file.draft.etat == .finalise)
    } catch {
      // The other program goes on with it; what this one has is written anew.
      if !error.isMissing { throw .disk(error) }
    }
    session.strays += left.dropFirst().dropLast().map { Stray(name: $0.name, isWorthKeeping: true) }
    session.inherited = []
  }

  /// What was written ahead of a draft that did not become durable takes that one's place.
  func catchUp(_ session: inout Session) throws(DraftError) {
    guard let ahead = session.ahead else { return }
    let location = session.location
    do throws(DiskError) {
      let path = location.pending(on: ahead.base, by: sessions.writer)
      try disk.rename(path, to: pending(session))
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
