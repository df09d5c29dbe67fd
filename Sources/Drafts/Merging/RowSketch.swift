internal import FormModel
internal import JSONText
internal import TextFolding

/// What a row says, as far as it tells the row from others.
struct RowSketch {
  /// The text that names it, folded; empty where it has none, or where a date or a choice names it, which
  /// several rows have.
  let title: [UInt8]
  private let words: TextSketch
  /// All answers, but the title.
  private let others: [String: JSON]
  private let isNamed: Bool
  /// A code, an address or a number that no other row has.
  private let marks: [JSON]

  init(_ row: JSON, _ group: Group) {
    title = group.foldedTitle(of: row)
    words = TextSketch(title)
    let object = row.object ?? JSONObject()
    let titleKey = title.isEmpty ? nil : group.nameKey
    var others: [String: JSON] = [:]
    for member in object.members where member.key != titleKey && !member.value.isHollow {
      others[member.key] = member.value
    }
    self.others = others
    isNamed = !title.isEmpty || others[group.nameKey] != nil
    marks = group.fields.compactMap { field in
      switch field.kind {
      case .code, .url, .email: others[field.key]
      default: field.key == group.overview?.number ? others[field.key] : nil
      }
    }
  }

  /// From 0 to 1: mostly by the titles, else by the other answers.
  func likeness(to other: RowSketch) -> Double {
    if title.isEmpty || other.title.isEmpty { return sameOthers(as: other) ?? 0 }
    let titles = words.likeness(to: other.words)
    let all = sameOthers(as: other).map { titles * 0.7 + $0 * 0.3 } ?? titles
    return marks.contains { other.marks.contains($0) } ? max(all, 0.6) : all
  }

  /// Of two rows in the same place.
  func mayHaveBecome(_ other: RowSketch) -> Bool {
    if !isNamed || !other.isNamed { return true }
    let same = sameOthers(as: other) ?? 0
    return title.isEmpty && other.title.isEmpty ? same > 0 : same >= 0.5
  }

  /// The part of the other answers that is the same; `nil` where there is none.
  private func sameOthers(as other: RowSketch) -> Double? {
    let keys = Set(others.keys).union(other.others.keys)
    if keys.isEmpty { return nil }
    return Double(keys.count { others[$0] == other.others[$0] }) / Double(keys.count)
  }
}

extension Group {
  fileprivate func foldedTitle(of row: JSON) -> [UInt8] {
    switch field(nameKey)?.kind {
    case .line?, .paragraphs?: (row.object?[nameKey]?.string ?? "").foldedWords
    default: []
    }
  }
}

/// The words of a text, or of a short one its pairs of letters.
struct TextSketch {
  private let words: [UInt64]
  private let pairs: [UInt64]

  /// `text` is folded, with one blank between two words.
  init(_ text: [UInt8]) {
    let words = text.split(separator: UInt8(ascii: " "))
    self.words = words.map(Self.hash).sorted()
    pairs =
      words.count < Self.fewWords
      ? zip(text, text.dropFirst()).map { UInt64($0) << 8 | UInt64($1) }.sorted() : []
  }

  private static let fewWords = 6

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The mean of what both share of the two and what they share of the shorter one: a text that was added to
  /// stays the same text.
  func likeness(to other: TextSketch) -> Double {
    let isShort = !pairs.isEmpty && !other.pairs.isEmpty
    let (one, two) = isShort ? (pairs, other.pairs) : (words, other.words)
    let shorter = min(one.count, two.count)
    if shorter == 0 { return 0 }
    let shared = Double(Self.shared(one, two))
    return (2 * shared / Double(one.count + two.count) + shared / Double(shorter)) / 2
  }

  /// How many two sorted lists have in common.
  private static func shared(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        (left, right, count) = (left + 1, right + 1, count + 1)
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }
}
