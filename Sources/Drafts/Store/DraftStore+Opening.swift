internal import Files
internal import Synchronization

extension DraftStore {
  /// All drafts, newest first, then the damaged ones. Files whose names are not those of drafts are
  /// skipped.
  package func list() throws(DraftError) -> [Listing] {
    let names = try names(in: drafts)
    return listings(names.stems) { stem throws(DraftError) in
      try finding(location(stem), names: names).opened
    }
  }

  /// The id or the path that a REF of the command line denotes.
  package func find(_ ref: String) throws(DraftError) -> String {
    let location = try locate(ref)
    return isOwn(location) ? location.stem : location.file
  }

  /// Opens the draft that `ref` denotes: an id, an unambiguous prefix of one, a name, or a path.
  @discardableResult
  package func open(_ ref: String) throws(DraftError) -> Opened {
    let location = try locate(ref)
    let finding = try finding(location, names: namesIfListed(in: location.folder))
    sessions[finding.session.id] = finding.session
    return finding.opened
  }

  /// The draft that a REF means, locked and then read, so that no other program changes what was read. The REF
  /// is resolved once: another program may give a name to another draft meanwhile.
  package func openLocked(_ ref: String) throws(DraftError) -> (Opened, lock: DraftLock) {
    let target = try find(ref)
    let lock = try lock(try open(target).draft.id)
    do throws(DraftError) {
      let opened = try open(target)
      if opened.readOnly == nil { tidy(opened.draft.id) }
      return (opened, lock)
    } catch {
      lock.release()
      throw error
    }
  }

  /// Removes what ended programs left beside an open draft, or moves it to the history. Call it
  /// while holding the lock. If the disk fails, the next save does it.
  package func tidy(_ id: String) {
    try? withSession(of: id) { session throws(DraftError) in try setAsideStrays(&session) }
  }

  /// The canevas in a file, to be taken in. `neighbours` keeps what is in its folder from one file to the
  /// next.
  package func incoming(_ path: String, _ neighbours: Neighbours) throws(DraftError) -> Opened {
    let location = location(path: path)
    let names = neighbours.names(in: location.folder) { namesIfListed(in: location.folder) }
    return try finding(location, names: names).opened
  }

  /// The saved draft of this id, without opening it; `nil` if there is none.
  package func peek(at id: String) -> Draft? {
    guard DraftID.isWellFormed(id), let names = try? names(in: drafts), names.stems.contains(id)
    else { return nil }
    return (try? finding(location(id), names: names))?.opened.draft
  }

  /// Why a listed draft is read-only, if its file name is not an allowed id.
  package func illNamed(_ draft: Draft) -> ReadOnlyReason? {
    DraftID.isWellFormed(draft.id) ? nil : .illNamed(file: location(draft.id).file)
  }

  func names(in folder: String) throws(DraftError) -> DraftNames {
    DraftNames(try onDisk(try disk.names(in: folder)))
  }

  /// If the folder can be entered but not listed, the file itself can still be read.
  private func namesIfListed(in folder: String) -> DraftNames {
    DraftNames((try? disk.names(in: folder)) ?? [])
  }

  private func locate(_ ref: String) throws(DraftError) -> DraftLocation {
    // No id has a slash.
    if ref.hasSlash { return location(path: ref) }
    let names = try names(in: drafts)
    if names.stems.contains(ref) { return location(ref) }
    if ref.isPath { return location(path: ref) }
    return location(try meant(by: ref, in: drafts, names))
  }

  /// Whether the file is in the drafts’ folder or in the trash, where its name is the draft’s id.
  func isOwn(_ location: DraftLocation) -> Bool { [drafts, trashFolder].contains(location.folder) }

  func listings(
    _ stems: [String],
    _ open: (String) throws(DraftError) -> Opened
  ) -> [Listing] {
    var drafts: [(Draft, Recovery?)] = []
    var damaged: [Listing] = []
    for stem in stems {
      do throws(DraftError) {
        let opened = try open(stem)
        drafts.append((opened.draft, opened.recovery))
      } catch {
        if case .damaged(let file, let error, _) = error {
          damaged.append(.damaged(file: file, error))
        }
      }
    }
    drafts.sort { ($0.0.modifieLe, $1.0.id) > ($1.0.modifieLe, $0.0.id) }
    return drafts.map { .draft($0.0, recovery: $0.1) } + damaged
  }

  /// A file in the drafts’ folder is the draft with its name, even if it was given by path.
  private func location(path: String) -> DraftLocation {
    let location = DraftLocation(path: path)
    return disk.isSameFolder(location.folder, drafts) ? self.location(location.stem) : location
  }
}

/// Caches the names in folders while many files of one are imported.
package final class Neighbours: Sendable {
  private let known = Mutex<[String: DraftNames]>([:])

  package init() {}

  func names(in folder: String, _ look: () -> DraftNames) -> DraftNames {
    if let names = known.withLock({ $0[folder] }) { return names }
    let names = look()
    known.withLock { $0[folder] = names }
    return names
  }
}

extension Recovery {
  /// Whether the draft has text that its file does not have.
  package var isText: Bool {
    switch self {
    case .resumed, .diverged: true
    case .lost: false
    }
  }
}

extension String {
  /// Whether a REF is a path.
  var isPath: Bool { hasSlash || hasSuffix(".json") }
}
