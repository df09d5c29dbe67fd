internal import Files

extension DraftStore {
  /// Makes the last saved `draft` durable, under the name of the draft’s file.
  ///
  /// This can take seconds on a slow disk. Quick saves continue meanwhile: they go to another
  /// write-ahead file, whose name has the digest of the bytes it follows.
  package func makeDurable(_ draft: Draft) throws(DraftError) {
    do throws(DraftError) {
      try sessions.whileDurable { () throws(DraftError) in
        let isNew = try makeFile(of: draft.id)
        try syncName(of: draft.id)
        if isNew { try readBack(draft.id) }
      }
    } catch {
      // Write the text beside the file before the user is asked, whatever another program did to
      // the file.
      if case .changedOutside = error { try? saveQuickly(draft, ifNowhere: true) }
      throw error
    }
  }

  /// Returns whether there was a write-ahead file to promote.
  private func makeFile(of id: String) throws(DraftError) -> Bool {
    guard let session = try markInHand(id) else { return false }
    do throws(DraftError) { try makeFile(of: session) } catch {
      try? withSession(of: id) { session throws(DraftError) in
        session.inHand = nil
        try catchUp(&session)
      }
      throw error
    }
    return true
  }

  /// Marks the write-ahead file as being made durable; `nil` if there is none.
  private func markInHand(_ id: String) throws(DraftError) -> SaveSession? {
    try withSession(of: id) { session throws(DraftError) -> SaveSession? in
      try inherit(&session)
      try catchUp(&session)
      session.inHand = session.pending?.digest
      return session.pending == nil ? nil : session
    }
  }

  /// `session` is the state at the time of `markInHand`.
  private func makeFile(of session: SaveSession) throws(DraftError) {
    let pending = pending(session)
    do throws(DiskError) { try disk.sync(pending) } catch {
      // After a failed fsync the kernel may consider lost pages clean, so the bytes have to be
      // written again.
      try withSession(of: session.id) { $0.pending?.digest = .unknown }
      throw .disk(error)
    }
    var kept = session
    let replaced: Digest
    do throws(DraftError) {
      if let rival = session.rivals.first { throw .changedOutside(other: rival.draft) }
      replaced = try keepReplaced(&kept)
    } catch {
      // The draft stays in the write-ahead file for now, which has to be durable as well.
      try onDisk(try disk.sync(session.location.folder))
      throw error
    }
    try withSession(of: session.id) { [kept] session throws(DraftError) in
      let displaced = try give(pending, theNameOf: replaced, session)
      session.lastKept = kept.lastKept
      session.base = session.inHand ?? session.base
      session.baseIsFinal = session.pending?.isFinal ?? false
      session.pending = session.ahead?.written
      session.ahead = nil
      session.inHand = nil
      session.owesSync = true
      if let displaced { try keepApart(displaced, &session) }
    }
  }

  /// Replaces the file by the write-ahead file with an atomic exchange, then checks that the
  /// replaced bytes are those in the history.
  ///
  /// Returns the path of the displaced file if another program has written it in the meantime, else
  /// `nil`.
  private func give(
    _ pending: String,
    theNameOf replaced: Digest,
    _ session: SaveSession
  ) throws(DraftError) -> String? {
    let file = session.location.file
    if replaced == .absent {
      do throws(DiskError) { try disk.rename(pending, toFree: file) } catch {
        guard error.isTaken, case .success(let other) = read(file) else { throw .disk(error) }
        throw .changedOutside(other: other.draft.renamed(session.id))
      }
      return nil
    }
    guard try onDisk(try disk.exchange(pending, file)) else {
      try giveInTwoSteps(pending, theNameOf: replaced, session)
      return nil
    }
    if case .success(let found) = read(pending), found.digest == replaced {
      // If it cannot be removed, it is hollow, and the next opening removes it.
      try? disk.remove(pending)
      return nil
    }
    return pending
  }

  /// The fallback without atomic exchange: renames the file away first. A reader that looks in
  /// between finds the draft complete, because the name is a write-ahead file on which only
  /// `pending` can follow.
  private func giveInTwoSteps(
    _ pending: String,
    theNameOf replaced: Digest,
    _ session: SaveSession
  ) throws(DraftError) {
    let file = session.location.file
    let apart = session.location.pending(on: .unknown, by: Writer(processes.current()))
    try onDisk(try disk.rename(file, toFree: apart))
    let found = read(apart)
    if case .success(let found) = found, found.digest == replaced {
      do throws(DiskError) { try disk.rename(pending, toFree: file) } catch {
        guard error.isTaken, case .success(let other) = read(file) else { throw .disk(error) }
        try? disk.remove(apart)
        throw .changedOutside(other: other.draft.renamed(session.id))
      }
      try? disk.remove(apart)
      return
    }
    try onDisk(try disk.rename(apart, toFree: file))
    guard case .success(let other) = found else { return try setAside(file, id: session.id) }
    throw .changedOutside(other: other.draft.renamed(session.id))
  }

  /// Makes the displaced text of another program a rival.
  private func keepApart(_ path: String, _ session: inout SaveSession) throws(DraftError) {
    guard case .success(let found) = read(path) else { return try setAside(path, id: session.id) }
    let writer = Writer(processes.current())
    let apart = session.location.pending(on: .unknown, by: writer)
    try onDisk(try disk.rename(path, toFree: apart))
    guard let name = PendingName(String(apart.dropFirst(session.location.folder.count + 1))) else {
      return
    }
    let draft = found.draft.renamed(session.id)
    session.rivals.append(Rival(name: name, digest: found.digest, draft: draft))
    throw .changedOutside(other: draft)
  }

  private func syncName(of id: String) throws(DraftError) {
    let owed = try withSession(of: id) { session throws(DraftError) in
      session.owesSync ? session.location.folder : nil
    }
    guard let owed else { return }
    try onDisk(try disk.sync(owed))
    try withSession(of: id) { $0.owesSync = false }
  }

  /// Checks that the file reads back as written before it counts as saved.
  private func readBack(_ id: String) throws(DraftError) {
    try withSession(of: id) { session throws(DraftError) in
      let found = read(session.location.file)
      if case .success(let file) = found, file.digest == session.base { return }
      if session.pending == nil {
        // The text is in no file, so the next save has to write it, even if its bytes are the same. It
        // follows no file: with its own digest in its name it would count as left behind by an
        // exchange, and the next opening would drop it.
        session.pending = Written(digest: .unknown, isFinal: false)
        session.seen.append(session.base)
        session.base = .unknown
      }
      switch found {
      case .success(let file): throw .changedOutside(other: file.draft.renamed(id))
      case .failure(.disk(let error)): throw .disk(error)
      case .failure(let error):
        throw .damaged(file: session.location.file, error, newestGood: nil)
      }
    }
  }

  /// Adds the file that will be replaced to the history if a version is due; moves an unreadable
  /// one there. Returns its digest, or `.absent` if there is no readable file. Throws
  /// `changedOutside` if another program has changed it.
  private func keepReplaced(_ session: inout SaveSession) throws(DraftError) -> Digest {
    let file = session.location.file
    guard try onDisk(try disk.facts(of: file)) != nil else { return .absent }
    let found: [UInt8]
    do throws(DiskError) { found = try disk.read(file, limit: DraftFile.sizeLimit) } catch {
      if case .system = error { throw .disk(error) }
      try setAside(file, id: session.id)
      return .absent
    }
    let draft: Draft
    do throws(DraftFileError) { draft = try DraftFile.draft(from: found, form: form) } catch {
      try setAside(file, id: session.id)
      return .absent
    }
    let digest = Digest(of: found)
    if digest != session.base, !session.seen.contains(digest) {
      throw .changedOutside(other: draft.renamed(session.id))
    }
    try keep(found, of: draft, &session)
    return digest
  }
}
