internal import FormModel
internal import JSONText
internal import TextFolding

/// The features of a row that matching compares.
struct RowSketch {
  /// The folded title. Empty if the row has none or if the title is no text, such as a date or a
  /// choice, which several rows may share.
  let title: [UInt8]
  private let words: TextSketch
  /// All answers except the title.
  private let others: [String: JSON]
  private let isNamed: Bool
  /// The values that usually identify a row: codes, addresses and its number.
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
      let isMark = field.kind.codec?.isMark ?? false || field.key == group.overview?.number
      return isMark ? others[field.key] : nil
    }
  }

  /// From 0 to 1: 70 % titles and 30 % other answers, or the other answers alone if a title is
  /// missing. A shared mark gives at least 0.6.
  func likeness(to other: RowSketch) -> Double {
    if title.isEmpty || other.title.isEmpty { return sameOthers(as: other) ?? 0 }
    let titles = words.likeness(to: other.words)
    let all = sameOthers(as: other).map { titles * 0.7 + $0 * 0.3 } ?? titles
    return marks.contains { other.marks.contains($0) } ? max(all, 0.6) : all
  }

  /// Whether a row at the same position may be this one, edited.
  func mayHaveBecome(_ other: RowSketch) -> Bool {
    if !isNamed || !other.isNamed { return true }
    let same = sameOthers(as: other) ?? 0
    return title.isEmpty && other.title.isEmpty ? same > 0 : same >= 0.5
  }

  /// The share of equal answers, titles excluded; `nil` if neither row has any.
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

/// The words of a text and, for one of few words, its byte pairs.
struct TextSketch {
  private let words: [UInt64]
  private let pairs: [UInt64]

  /// `text` must be folded, with one space between words.
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

  /// The mean of the Dice coefficient and the overlap coefficient. The latter keeps a text that was
  /// extended similar to the original.
  func likeness(to other: TextSketch) -> Double {
    let isShort = !pairs.isEmpty && !other.pairs.isEmpty
    let (one, two) = isShort ? (pairs, other.pairs) : (words, other.words)
    let shorter = min(one.count, two.count)
    if shorter == 0 { return 0 }
    let shared = Double(Self.shared(one, two))
    return (2 * shared / Double(one.count + two.count) + shared / Double(shorter)) / 2
  }

  /// The number of common elements of two sorted lists.
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
