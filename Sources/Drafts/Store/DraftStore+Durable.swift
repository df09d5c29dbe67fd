internal import Files

extension DraftStore {
  /// Makes what was saved last outlast a power cut, under the file's own name.
  ///
  /// A disk may take seconds for that. Quick saves do not wait meanwhile: they are written beside
  /// what is in hand, under a name that says on which bytes they follow.
  package func makeDurable(_ id: String) throws(DraftError) {
    try sessions.whileDurable { () throws(DraftError) in
      if let session = try takeInHand(id) {
        do throws(DraftError) { try makeFile(of: session) } catch {
          try? withSession(of: id) { session throws(DraftError) in
            session.inHand = nil
            try catchUp(&session)
          }
          throw error
        }
      }
      try syncName(of: id)
    }
  }

  /// `nil` where nothing waits beside the file.
  private func takeInHand(_ id: String) throws(DraftError) -> Session? {
    try withSession(of: id) { session throws(DraftError) -> Session? in
      try catchUp(&session)
      session.inHand = session.pending?.digest
      return session.pending == nil ? nil : session
    }
  }

  /// `session` is as it was when its draft was taken in hand.
  private func makeFile(of session: Session) throws(DraftError) {
    let pending = session.location.pending(on: session.base)
    do throws(DiskError) { try disk.sync(pending) } catch {
      // After a failed sync the system may take lost bytes for written ones: write them anew.
      try withSession(of: session.id) { $0.pending?.digest = .unknown }
      throw .disk(error)
    }
    var kept = session
    do throws(DraftError) { try keepReplaced(&kept) } catch {
      // The draft stays beside the file for now, and is to be there after a power cut too.
      try onDisk(try disk.sync(session.location.folder))
      throw error
    }
    try withSession(of: session.id) { [kept] session throws(DraftError) in
      try onDisk(try disk.rename(pending, to: session.location.file))
      session.lastKept = kept.lastKept
      session.base = session.inHand ?? session.base
      session.baseIsFinal = session.pending?.isFinal ?? false
      session.pending = session.ahead?.written
      session.ahead = nil
      session.inHand = nil
      session.owesSync = true
    }
  }

  private func syncName(of id: String) throws(DraftError) {
    let owed = try withSession(of: id) { session throws(DraftError) in
      session.owesSync ? session.location.folder : nil
    }
    guard let owed else { return }
    try onDisk(try disk.sync(owed))
    try withSession(of: id) { $0.owesSync = false }
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
