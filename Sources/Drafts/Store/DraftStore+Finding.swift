internal import Files
internal import FormModel
internal import JSONText

/// A draft's file, and the file beside it that was to replace it, put together.
struct Finding {
  let opened: Opened
  let session: Session
}

struct ReadFile {
  let draft: Draft
  let digest: Digest
}

extension DraftStore {
  func read(_ path: String) -> Result<ReadFile, DraftFault> {
    let bytes: [UInt8]
    do throws(DiskError) { bytes = try disk.read(path, limit: DraftFile.sizeLimit) } catch {
      return .failure(.disk(error))
    }
    do throws(DraftFault) {
      let draft = try DraftFile.draft(from: bytes, form: form)
      return .success(ReadFile(draft: draft, digest: Digest(of: bytes)))
    } catch {
      return .failure(error)
    }
  }

  func finding(_ location: DraftLocation, names: [String]) throws(DraftError) -> Finding {
    if isOwn(location), !DraftID.isFileName(location.stem) {
      throw .damaged(file: location.file, .badName, newestGood: nil)
    }
    // In this order: another program may be making the pending file the file just now.
    let pendings = location.pendings(among: names).compactMap { name in
      found(location.folder / name.name).map { (name: name, file: $0) }
    }
    let saved = found(location.file)
    let base = saved.map { (try? $0.get().digest) } ?? .absent
    let readable = pendings.compactMap { pending in
      (try? pending.file.get()).map { Pending(name: pending.name, file: $0) }
    }
    let chain = Self.chain(of: readable, on: base)
    let chosen = chain.last ?? Self.newest(of: readable.filter { $0.file.digest != base })
    guard let draft = chosen?.file.draft ?? (try? saved?.get().draft) else {
      throw damage(location, saved, pendings.first)
    }
    let id = isOwn(location) ? location.stem : draft.id
    var session = Session(id: id, location: location)
    session.baseIsFinal = (try? saved?.get().draft.etat) == .finalise
    let written = chosen.map {
      Written(digest: $0.file.digest, isFinal: draft.etat == .finalise)
    }
    if let base, let chosen, let written, let first = chain.first, chain.count > 1 {
      session.base = base
      session.pending = Written(digest: first.file.digest, isFinal: false)
      session.ahead = Ahead(base: chosen.name.base, written: written)
    } else {
      session.base = chosen?.name.base ?? base ?? .absent
      session.pending = written
    }
    let own = chain.count > 1 ? [chain.first?.name.name, chosen?.name.name] : [chosen?.name.name]
    session.strays = pendings.map(\.name.name).filter { !own.contains($0) }
    var recovery: Recovery?
    if let chosen {
      recovery = .resumed(from: draft.modifieLe)
      if let saved = try? saved?.get(), chain.isEmpty {
        if found(location.folder / chosen.name.name) == nil {
          // Another program has saved twice in between: look again.
          return try finding(location, names: try onDisk(try disk.names(in: location.folder)))
        }
        recovery = .diverged(saved: saved.draft.renamed(id))
      }
    } else if let lost = pendings.first, case .failure(let fault) = lost.file {
      recovery = .lost(file: location.folder / lost.name.name, fault)
    }
    let opened = Opened(draft: draft.renamed(id), recovery: recovery, readOnly: readOnly(draft))
    return Finding(opened: opened, session: session)
  }

  private struct Pending {
    let name: PendingName
    let file: ReadFile
  }

  /// What was written on top of the saved file, and on top of that.
  private static func chain(of pendings: [Pending], on base: Digest?) -> [Pending] {
    var chain: [Pending] = []
    while let next = pendings.first(where: { pending in
      pending.name.base == chain.last?.file.digest ?? base
        && !chain.contains { $0.name.name == pending.name.name }
    }) {
      chain.append(next)
    }
    // A single one that says the same as the file changes nothing.
    return chain.count == 1 && chain[0].file.digest == base ? [] : chain
  }

  /// Among those that follow on no file that is there; one that another follows on is older.
  private static func newest(of pendings: [Pending]) -> Pending? {
    let last = pendings.filter { pending in
      !pendings.contains { $0.name.base == pending.file.digest }
    }
    return (last.isEmpty ? pendings : last).max {
      $0.file.draft.modifieLe < $1.file.draft.modifieLe
    }
  }

  /// `nil` where there is nothing.
  private func found(_ file: String) -> Result<ReadFile, DraftFault>? {
    let result = read(file)
    if case .failure(.disk(let error)) = result, error.isMissing { return nil }
    return result
  }

  private func damage(
    _ location: DraftLocation,
    _ saved: Result<ReadFile, DraftFault>?,
    _ pending: (name: PendingName, file: Result<ReadFile, DraftFault>)?
  ) -> DraftError {
    let good = isOwn(location) ? newestGood(location.stem) : nil
    if case .failure(let fault) = saved {
      return .damaged(file: location.file, fault, newestGood: good)
    }
    if let pending, case .failure(let fault) = pending.file {
      return .damaged(file: location.folder / pending.name.name, fault, newestGood: good)
    }
    return .notFound(ref: location.file)
  }

  private func readOnly(_ draft: Draft) -> ReadOnlyReason? {
    if draft.formatVersion > form.formatVersion { return .newerFormat(draft.formatVersion) }
    if draft.other["export"] != nil { return .export }
    if case .inconnu(let state) = draft.etat { return .unknownState(state) }
    return nil
  }
}
