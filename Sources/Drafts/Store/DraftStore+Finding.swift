internal import Files
internal import FormModel
internal import JSONText

/// A draft’s file combined with its write-ahead files.
struct FoundDraft {
  let opened: Opened
  let session: SaveSession
}

struct ReadFile {
  let draft: Draft
  let digest: Digest
}

/// A file beside a draft's, as it was read.
private struct Pending {
  let name: PendingName
  let file: Result<ReadFile, DraftFileError>
}

extension DraftStore {
  func read(_ path: String) -> Result<ReadFile, DraftFileError> {
    let bytes: [UInt8]
    do throws(DiskError) { bytes = try disk.read(path, limit: DraftFile.sizeLimit) } catch {
      return .failure(.disk(error))
    }
    do throws(DraftFileError) {
      let draft = try DraftFile.draft(from: bytes, form: form)
      return .success(ReadFile(draft: draft, digest: Digest(of: bytes)))
    } catch {
      return .failure(error)
    }
  }

  func finding(_ location: DraftLocation, names: DraftNames) throws(DraftError) -> FoundDraft {
    if isOwn(location), !DraftID.isFileName(location.stem) {
      throw .damaged(file: location.file, .badName, newestGood: nil)
    }
    // The order matters: another program may just be renaming its write-ahead file to the draft’s
    // file.
    let pendings = names.pendings(of: location.stem).compactMap { name in
      found(location.folder / name.name).map { Pending(name: name, file: $0) }
    }
    let saved = found(location.file)
    let base = saved.map { (try? $0.get().digest) } ?? .absent
    let inHand = pendings.compactMap { pending in
      (try? pending.file.get()).map { InHand(name: pending.name, file: $0) }
    }
    let lineage = Lineage(saved: try? saved?.get(), base: base, inHand)
    guard let draft = lineage.chain.last?.file.draft ?? (try? saved?.get().draft) else {
      throw damage(location, saved, pendings.first)
    }
    if lineage.isConflict, !isStill(lineage, in: location) {
      // Another program has saved twice in between, so read again.
      return try finding(
        location,
        names: DraftNames(try onDisk(try disk.names(in: location.folder)))
      )
    }
    let id = isOwn(location) ? location.stem : draft.id
    let unreadable = pendings.filter { (try? $0.file.get()) == nil }
    var session = session(id, location, lineage, base: base)
    session.baseIsFinal = (try? saved?.get().draft.etat) == .finalise
    session.strays += unreadable.map { Stray(name: $0.name, isWorthKeeping: true) }
    let recovery = recovery(lineage, id, location, saved: try? saved?.get())
    let lost = unreadable.first.map { pending in
      Recovery.lost(file: location.folder / pending.name.name, pending.file.error ?? .otherFormat)
    }
    var read = draft.renamed(id)
    let (answers, foreign) = form.readingForeign(draft.answers)
    read.answers = answers
    let opened = Opened(
      draft: read,
      recovery: recovery ?? lost,
      readOnly: readOnly(draft, at: location),
      foreign: foreign
    )
    return FoundDraft(opened: opened, session: session)
  }

  private func session(
    _ id: String,
    _ location: DraftLocation,
    _ lineage: Lineage,
    base: Digest?
  ) -> SaveSession {
    var session = SaveSession(id: id, location: location)
    session.base = (lineage.followsFile ? base : lineage.chain.first?.name.base) ?? .absent
    session.seen = lineage.chain.map(\.digest)
    // The file from which a rival was made is kept when it is replaced, and is no conflict of its
    // own.
    if let base, !lineage.isFileRival { session.seen.append(base) }
    // A write-ahead file of a running program stays that program’s.
    if !lineage.chain.contains(where: { isAlive($0.name) }) { session.inherited = lineage.chain }
    session.rivals = lineage.rivals.map { rival in
      Rival(name: rival.name, digest: rival.digest, draft: rival.file.draft.renamed(id))
    }
    session.strays = lineage.superseded.map { text in
      Stray(name: text.name, isWorthKeeping: !text.isHollow && text.digest != base)
    }
    return session
  }

  private func recovery(
    _ lineage: Lineage,
    _ id: String,
    _ location: DraftLocation,
    saved: ReadFile?
  ) -> Recovery? {
    if let rival = lineage.rivals.first {
      return .diverged(
        other: rival.file.draft.renamed(id),
        file: location.folder / rival.name.name
      )
    }
    if lineage.isFileRival, let saved {
      return .diverged(other: saved.draft.renamed(id), file: location.file)
    }
    return (lineage.chain.last?.file.draft.modifieLe).map { .resumed(from: $0) }
  }

  /// Whether the conflicting texts still exist.
  private func isStill(_ lineage: Lineage, in location: DraftLocation) -> Bool {
    (lineage.rivals + lineage.chain.suffix(1)).allSatisfy { text in
      found(location.folder / text.name.name) != nil
    }
  }

  func isAlive(_ name: PendingName) -> Bool { name.writer?.isAlive(processes) ?? false }

  /// `nil` if the file does not exist.
  private func found(_ file: String) -> Result<ReadFile, DraftFileError>? {
    let result = read(file)
    if case .failure(.disk(let error)) = result, error.isMissing { return nil }
    return result
  }

  private func damage(
    _ location: DraftLocation,
    _ saved: Result<ReadFile, DraftFileError>?,
    _ pending: Pending?
  ) -> DraftError {
    let good = isOwn(location) ? newestGood(location.stem) : nil
    if let error = saved?.error {
      return .damaged(file: location.file, error, newestGood: good)
    }
    if let pending, let error = pending.file.error {
      return .damaged(file: location.folder / pending.name.name, error, newestGood: good)
    }
    return .notFound(ref: location.file)
  }

  private func readOnly(_ draft: Draft, at location: DraftLocation) -> ReadOnlyReason? {
    if isOwn(location), !DraftID.isWellFormed(location.stem) {
      return .illNamed(file: location.file)
    }
    if draft.formatVersion > form.formatVersion { return .newerFormat(draft.formatVersion) }
    if draft.other["export"] != nil { return .export }
    if case .inconnu(let state) = draft.etat { return .unknownState(state) }
    return nil
  }
}

extension Lineage {
  fileprivate var isConflict: Bool { isFileRival || !rivals.isEmpty }
}

extension Result where Failure == DraftFileError {
  fileprivate var error: DraftFileError? {
    if case .failure(let error) = self { error } else { nil }
  }
}
