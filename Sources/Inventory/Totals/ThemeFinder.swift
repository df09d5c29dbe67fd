internal import FormModel
internal import TextFolding

/// Finds the themes of texts, with one table look-up per word.
struct ThemeFinder: Sendable {
  private static let prefix = 4
  private static let slots = 1 << 12

  /// For each hash of a word’s first letters, one plus the index of its first candidate; 0 if there
  /// is none.
  private let first: [UInt8]
  private let candidates: [(stem: Word, theme: ThemeSet, next: UInt8)]

  init(_ themes: [Counted.Theme]) {
    var first = [UInt8](repeating: 0, count: Self.slots)
    var candidates: [(stem: Word, theme: ThemeSet, next: UInt8)] = []
    for (index, theme) in themes.enumerated() {
      for stem in theme.stems {
        var word = Word()
        for letter in stem.foldedWords { word.append(letter) }
        let slot = Self.slot(word)
        candidates.append((word, ThemeSet(index: index), first[slot]))
        first[slot] = UInt8(candidates.count)
      }
    }
    (self.first, self.candidates) = (first, candidates)
  }

  func themes(of text: String) -> ThemeSet {
    var text = text
    return text.withUTF8 { themes(of: UnsafeRawBufferPointer($0)) }
  }

  /// `text` is UTF-8.
  func themes(of text: UnsafeRawBufferPointer) -> ThemeSet {
    var found: ThemeSet = []
    var word = Word()
    var isCandidate = false
    Folding.fold(text) { letter, _ in
      if !Folding.isWord(letter) {
        if isCandidate { look(up: word, &found) }
        (word, isCandidate) = (Word(), false)
      } else if word.count < Self.prefix || isCandidate {
        word.append(letter)
        // Most words match no stem, and their remaining letters are skipped.
        if word.count == Self.prefix { isCandidate = first[Self.slot(word)] > 0 }
      }
      return true
    }
    if isCandidate { look(up: word, &found) }
    return found
  }

  private func look(up word: Word, _ found: inout ThemeSet) {
    var next = first[Self.slot(word)]
    while next > 0 {
      let candidate = candidates[Int(next) - 1]
      if word.starts(with: candidate.stem) { found.formUnion(candidate.theme) }
      next = candidate.next
    }
  }

  private static func slot(_ word: Word) -> Int {
    Int((UInt32(truncatingIfNeeded: word.first >> 32) &* 0x9E37_79B1) >> 20)
  }

  /// The first sixteen letters of a word in two integers; no stem is longer.
  private struct Word {
    private(set) var count = 0
    private(set) var first: UInt64 = 0
    private var second: UInt64 = 0

    mutating func append(_ letter: UInt8) {
      if count < 8 {
        first |= UInt64(letter) << UInt64(56 - 8 * count)
      } else if count < 16 {
        second |= UInt64(letter) << UInt64(120 - 8 * count)
      }
      count += 1
    }

    func starts(with stem: Word) -> Bool {
      count >= stem.count && first & stem.mask.first == stem.first
        && second & stem.mask.second == stem.second
    }

    private var mask: (first: UInt64, second: UInt64) {
      (.max << UInt64(max(0, 64 - 8 * count)), count > 8 ? .max << UInt64(128 - 8 * count) : 0)
    }
  }
}
