internal import Files

/// What killed programs left half done. Texts in hand are no part of it: they are read.
///
/// Every file that the program makes for itself has a hidden name: `.STEM.MARK-WRITER.tmp` while it is
/// being written, `.ID.BASE-WRITER.encours` in hand, `.ID.verrou` for a lock. Whoever opens a draft next
/// takes away what its own files left; whoever opens any, what is known to be nobody's.
extension DraftStore {
  /// Beside a draft that this program has the lock of.
  func sweep(_ location: DraftLocation) {
    sweepOnce()
    let stem = String(besideName(location.stem).dropLast(".json".count))
    sweep(location.folder) { $0.stem == location.stem && !isAlive($0.writer) }
    for folder in [positions, undos] { sweep(folder) { $0.stem == stem && !isAlive($0.writer) } }
    sweep(history(location.stem)) { !isAlive($0.writer) }
  }

  func sweepOnce() { sessions.once { sweepEverywhere() } }

  /// Once in the life of a program: what was left of drafts that may never be opened again.
  private func sweepEverywhere() {
    for folder in [folder, drafts, bin, positions, undos] { sweep(folder, where: hasEnded) }
    for folder in [folder, drafts] {
      for name in (try? disk.names(in: folder)) ?? []
      where name.hasPrefix(".") && name.hasSuffix(".verrou") {
        // Held where a program has that draft open. Letting go of it takes the file away.
        if case .taken(let lock)? = try? disk.lock(folder / name, note: []) { lock.release() }
      }
    }
  }

  /// In a folder of a person's own, where a copy was to go.
  func sweepCopies(in folder: String) { sweep(folder, where: hasEnded) }

  private func sweep(_ folder: String, where isLeft: (HiddenName) -> Bool) {
    for name in (try? disk.names(in: folder)) ?? [] {
      guard let hidden = HiddenName(name, ending: "tmp"), isLeft(hidden) else { continue }
      try? disk.remove(folder / name)
    }
  }

  /// Written by a program of this machine that is known to run no more.
  private func hasEnded(_ name: HiddenName) -> Bool { name.writer?.hasEnded(processes) ?? false }

  private func isAlive(_ writer: Writer?) -> Bool { writer?.isAlive(processes) ?? false }
}
