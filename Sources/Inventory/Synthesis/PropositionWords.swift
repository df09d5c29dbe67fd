/// What a proposition is compared by: the set of its words, each without a plural s. Order and repetition do not
/// count, and neither do stop words; numbers do.
struct PropositionWords: Equatable, Sendable {
  /// Ascending, without duplicates; 32 bits of each word’s hash.
  private(set) var words: [UInt32] = []
  /// Which negations it has: a bit for each.
  private(set) var negations: UInt32 = 0

  /// `words` are ascending and without duplicates.
  init(ascending words: [UInt32]) { self.words = words }

  /// `text` is UTF-8.
  init(_ text: UnsafeRawBufferPointer, _ scanner: WordScanner) {
    scanner.words(of: text) { word in
      let short = UInt32(truncatingIfNeeded: word.singular >> 32)
      switch word.kind {
      case .stop: break
      case .negation:
        words.append(short)
        negations |= 1 << UInt32(truncatingIfNeeded: word.hash >> 40 & 31)
      case .content, .number: words.append(short)
      }
    }
    words.sort()
    var count = 0
    for word in words where count == 0 || words[count - 1] != word {
      words[count] = word
      count += 1
    }
    words.removeSubrange(count...)
  }

  init(_ text: String, _ scanner: WordScanner) {
    var text = text
    self = text.withUTF8 { PropositionWords(UnsafeRawBufferPointer($0), scanner) }
  }

  /// Equal for equal sets.
  var hash: UInt64 { Self.hash(words[...], negations) }

  static func hash(_ words: ArraySlice<UInt32>, _ negations: UInt32) -> UInt64 {
    words.reduce(UInt64(negations) | 1 << 40) { WordHash.joined($0, UInt64($1)) }
  }
}

/// The words of many propositions in one array, as an array each would take several times the memory.
struct WordSets: Sendable {
  private var words: [UInt32] = []
  private var ends: [UInt32] = []
  private var negations: [UInt32] = []

  var count: Int { ends.count }

  mutating func append(_ set: PropositionWords) {
    words += set.words
    ends.append(UInt32(words.count))
    negations.append(set.negations)
  }

  mutating func append(_ index: Int, of other: WordSets) {
    words += other[index]
    ends.append(UInt32(words.count))
    negations.append(other.negations[index])
  }

  /// Passes the words of a set to `use`.
  @inline(__always)
  func withWords<Value>(
    _ index: Int,
    _ use: (UnsafeBufferPointer<UInt32>) -> Value
  ) -> Value {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return words.withUnsafeBufferPointer {
      use(UnsafeBufferPointer(rebasing: $0[start..<Int(ends[index])]))
    }
  }

  func isEmpty(_ index: Int) -> Bool { ends[index] == (index == 0 ? 0 : ends[index - 1]) }

  subscript(index: Int) -> ArraySlice<UInt32> {
    words[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  func hash(_ index: Int) -> UInt64 { PropositionWords.hash(self[index], negations[index]) }

  /// The share of the words of both that both have (Jaccard); 0 if they differ in their negations.
  func similarity(_ one: Int, _ other: Int) -> Double {
    if negations[one] != negations[other] { return 0 }
    return withWords(one) { one in withWords(other) { Self.jaccard(one, $0) } }
  }

  /// Both are ascending and without duplicates.
  static func jaccard(
    _ one: UnsafeBufferPointer<UInt32>,
    _ other: UnsafeBufferPointer<UInt32>
  ) -> Double {
    var (here, there, shared) = (0, 0, 0)
    while here < one.count, there < other.count {
      let (left, right) = (one[here], other[there])
      if left == right { shared += 1 }
      if left <= right { here += 1 }
      if right <= left { there += 1 }
    }
    let all = one.count + other.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}
