internal import Files

/// Removes leftovers of killed programs. Write-ahead files are not leftovers: they are read.
///
/// All auxiliary files have hidden names: `.STEM.MARK-WRITER.tmp` while being written,
/// `.ID.BASE-WRITER.encours` for write-ahead files, `.ID.verrou` for locks, `.ID.demande` for
/// requests. Opening a draft removes the leftovers of that draft, and those of any draft whose
/// program is known to have ended.
extension DraftStore {
  /// Sweeps beside a draft that this program has locked.
  func sweep(_ location: DraftLocation) {
    sweepOnce()
    let stem = String(besideName(location.stem).dropLast(".json".count))
    sweep(location.folder) { $0.stem == location.stem && !isAlive($0.writer) }
    for folder in [positions, undos] { sweep(folder) { $0.stem == stem && !isAlive($0.writer) } }
    sweep(history(location.stem)) { !isAlive($0.writer) }
    let lent = lentFolder(location.stem)
    for name in (try? disk.names(in: lent)) ?? [] {
      sweep(lent / name) { !isAlive($0.writer) }
      // Removes a folder whose file was never written.
      try? disk.remove(lent / name)
    }
    try? disk.remove(lent)
  }

  func sweepOnce() { sessions.once { sweepEverywhere() } }

  /// Runs once per program, for leftovers of drafts that may never be opened again.
  private func sweepEverywhere() {
    for folder in [folder, drafts, trashFolder, positions, undos] { sweep(folder, where: hasEnded) }
    for lent in (try? disk.names(in: editing)) ?? [] {
      for name in (try? disk.names(in: editing / lent)) ?? [] {
        sweep(editing / lent / name, where: hasEnded)
      }
    }
    for folder in [folder, drafts] {
      for name in (try? disk.names(in: folder)) ?? []
      where name.hasPrefix(".") && name.hasSuffix(".verrou") {
        // Held where a program has that draft open. Letting go of it takes the file away.
        if case .acquired(let lock)? = try? disk.lock(folder / name, note: []) { lock.release() }
      }
    }
    if isShared { sweepRequests() }
  }

  /// Sweeps a user’s folder that is to receive a copy.
  func sweepCopies(in folder: String) { sweep(folder, where: hasEnded) }

  private func sweep(_ folder: String, where isLeft: (HiddenName) -> Bool) {
    for name in (try? disk.names(in: folder)) ?? [] {
      guard let hidden = HiddenName(name, ending: "tmp"), isLeft(hidden) else { continue }
      try? disk.remove(folder / name)
    }
  }

  /// Whether a program on this machine wrote it and is known to have ended.
  private func hasEnded(_ name: HiddenName) -> Bool { name.writer?.hasEnded(processes) ?? false }

  private func isAlive(_ writer: Writer?) -> Bool { writer?.isAlive(processes) ?? false }
}
