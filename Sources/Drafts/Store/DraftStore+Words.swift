internal import Files

/// The user’s dictionary, `mots-connus.txt`, with one word per line.
extension DraftStore {
  /// In bytes. A larger file is not read.
  private static let longestList = 4_000_000

  /// The words in the dictionary; none if the file is missing or unreadable.
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

  private var knownWordsFile: DraftLocation { DraftLocation(path: folder / "mots-connus.txt") }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split { $0 == newline || $0 == 0x0D }
  }
}

private let newline = UInt8(ascii: "\n")
