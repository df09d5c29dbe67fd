internal import Files

/// Asking another person of a service for a draft that they have open.
///
/// A process of another account cannot be signalled, so the request is a file beside the lock, with
/// a note like the lock’s. The holder’s program looks for it from time to time.
extension DraftStore {
  /// Whether several persons open the drafts of this folder.
  package var isShared: Bool { service != nil }

  /// Asks whoever has the draft open for it. Returns the person who asked before and still waits;
  /// `nil` if this request stands.
  package func ask(for id: String) throws(DraftError) -> LockHolder? {
    if let other = request(for: id) { return other }
    let location = location(id)
    let temporary = location.temporary(by: sessions.writer)
    try onDisk { () throws(DiskError) in
      try disk.create(temporary, ownMark().note)
      do throws(DiskError) { try disk.rename(temporary, to: location.request) } catch {
        try? disk.remove(temporary)
        throw error
      }
    }
    return nil
  }

  /// The other program that waits for the draft; `nil` if none does.
  package func request(for id: String) -> LockHolder? {
    guard let asker = asker(in: location(id).request), !isOwn(asker), !isOver(asker) else {
      return nil
    }
    return asker
  }

  /// Takes back what this program has asked for.
  package func withdraw(_ id: String) {
    let path = location(id).request
    if let asker = asker(in: path), isOwn(asker) { try? disk.remove(path) }
  }

  /// Whether no program is known to have the draft open. It only reads, so that it never takes the
  /// lock from somebody who wants it.
  package func isFree(_ id: String) -> Bool {
    do throws(DiskError) {
      let note = try disk.read(location(id).lock, limit: Self.longestNote)
      return holder(note)?.hasEnded(processes) ?? false
    } catch {
      return error.isMissing
    }
  }

  /// Removes the requests of programs that have ended.
  func sweepRequests() {
    for name in (try? disk.names(in: drafts)) ?? []
    where name.hasPrefix(".") && name.hasSuffix(".demande") {
      if let asker = asker(in: drafts / name), isOver(asker) { try? disk.remove(drafts / name) }
    }
  }

  /// In bytes.
  private static let longestNote = 4096
  /// In seconds. Whether a program on another machine still waits cannot be known.
  private static let longestWait = 86_400

  private func asker(in path: String) -> LockHolder? {
    (try? disk.read(path, limit: Self.longestNote)).flatMap { holder($0) }
  }

  private func isOwn(_ asker: LockHolder) -> Bool {
    let own = processes.current()
    return asker.host == own.host && asker.process == own.id
  }

  private func isOver(_ asker: LockHolder) -> Bool {
    asker.hasEnded(processes) || asker.since.distance(to: clock.now()) > Self.longestWait
  }
}
