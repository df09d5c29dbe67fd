internal import Files

/// The user’s dictionary, `mots-connus.txt`, with one word per line.
extension DraftStore {
  /// In bytes. A larger file is not read.
  private static let longestList = 4_000_000

  /// None where there is no such file, or it cannot be read: they then count as unknown.
  package func knownWords() -> Set<String> {
    guard let bytes = try? disk.read(knownWordsFile.file, limit: Self.longestList) else {
      return []
    }
    return Set(Self.lines(of: bytes).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Adds a word and preserves the rest of the file.
  package func know(_ word: String) throws(DraftError) {
    try onDisk { () throws(DiskError) in
      try ensure(folder)
      // Of two programs that add a word at once, one word would be lost.
      let lock = lockOfWords()
      defer { lock?.release() }
      var bytes: [UInt8] = []
      if try disk.facts(of: knownWordsFile.file) != nil {
        bytes = try disk.read(knownWordsFile.file, limit: Self.longestList)
      }
      guard !Self.lines(of: bytes).contains(where: { $0.elementsEqual(word.utf8) }) else { return }
      if let last = bytes.last, last != newline { bytes.append(newline) }
      bytes += Array(word.utf8) + [newline]
      try rewrite(bytes, at: knownWordsFile)
    }
  }

  /// Waits a little for another program; `nil` where the disk keeps no locks, or that program does not end.
  private func lockOfWords() -> (any HeldLock)? {
    for _ in 0..<100 {
      guard let attempt = try? disk.lock(knownWordsFile.lock, note: []) else { return nil }
      if case .acquired(let lock) = attempt { return lock }
      processes.rest()
    }
    return nil
  }

  private var knownWordsFile: DraftLocation { DraftLocation(path: folder / "mots-connus.txt") }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split { $0 == newline || $0 == 0x0D }
  }
}

private let newline = UInt8(ascii: "\n")
