internal import TextFolding

/// The hash of a word, one folded letter at a time (FNV-1a, then mixed). Words with equal hashes are taken as
/// equal: among a million words that happens once in 36 million runs.
struct WordHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(of folded: some StringProtocol) { for letter in folded.utf8 { append(letter) } }

  @inline(__always)
  mutating func append(_ letter: UInt8) { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }

  /// Never 0.
  @inline(__always)
  var value: UInt64 {
    var mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    return mixed == 0 ? 1 : mixed
  }

  /// The hash of a sequence of words, in their order.
  @inline(__always)
  static func joined(_ sequence: UInt64, _ word: UInt64) -> UInt64 {
    var mixed = (sequence << 23 | sequence >> 41) ^ word
    mixed = mixed &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    return mixed == 0 ? 1 : mixed
  }
}

/// Splits a text into words, ignoring case and accents.
///
/// Blanks and hyphens separate words. An apostrophe does after an elided word (`l’outil`, `qu’une`), and else
/// belongs to the word (`aujourd’hui`). Any other sign separates words and ends an expression.
struct WordScanner: Sendable {
  struct Word {
    let kind: Kind
    let hash: UInt64
    /// The hash without a plural s.
    let singular: UInt64
    /// The UTF-8 offsets in the text.
    let range: Range<Int>
    /// Whether a sign stands between this word and the one before.
    let isAfterSign: Bool
  }

  enum Kind { case content, stop, negation, number }

  private let stopWords = WordSet(StopWords.groups.map(\.words).joined(separator: " "))
  private let negations = WordSet(StopWords.negations)
  private let elisions = WordSet(StopWords.elisions)
  private let elidedNot = WordHash(of: "n").value
  private let not = WordHash(of: "ne").value

  /// `text` is UTF-8.
  func words(of text: UnsafeRawBufferPointer, _ take: (Word) -> Void) {
    var state = State()
    Folding.fold(text) { byte, offset in
      if Folding.isWord(byte) {
        state.append(byte, at: offset)
        return true
      }
      if byte == UInt8(ascii: "'"), state.count > 0, !elisions.contains(state.hash.value) {
        if state.apostrophe == nil { state.apostrophe = offset }
        return true
      }
      if state.count > 0 { finish(&state, at: offset, take) }
      switch byte {
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "'"): break
      default: state.isAfterSign = true
      }
      return true
    }
    if state.count > 0 { finish(&state, at: text.count, take) }
  }

  private func finish(_ state: inout State, at end: Int, _ take: (Word) -> Void) {
    let hash = state.hash.value
    let isPlural = state.count > 3 && state.last == UInt8(ascii: "s")
    let kind: Kind =
      if negations.contains(hash) {
        .negation
      } else if !state.hasLetter {
        .number
      } else if state.count == 1 || stopWords.contains(hash) {
        .stop
      } else {
        .content
      }
    take(
      Word(
        kind: kind,
        hash: hash == elidedNot ? not : hash,
        singular: hash == elidedNot ? not : isPlural ? state.before.value : hash,
        range: state.start..<min(end, state.apostrophe ?? end),
        isAfterSign: state.isAfterSign
      )
    )
    state = State()
  }

  private struct State {
    var hash = WordHash()
    /// Without the last letter.
    var before = WordHash()
    var count = 0
    var start = 0
    var last: UInt8 = 0
    var hasLetter = false
    /// Of an apostrophe that belongs to the word only if a letter follows.
    var apostrophe: Int?
    var isAfterSign = false

    @inline(__always)
    mutating func append(_ byte: UInt8, at offset: Int) {
      if count == 0 { start = offset }
      if apostrophe != nil {
        hash.append(UInt8(ascii: "'"))
        apostrophe = nil
      }
      before = hash
      hash.append(byte)
      count += 1
      last = byte
      if byte >= 0x61 { hasLetter = true }
    }
  }
}
