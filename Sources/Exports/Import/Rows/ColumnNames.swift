internal import FormModel
internal import TextFolding

/// How well a heading matches a question.
enum NameMatch: Int, Comparable {
  /// All its words are among those of the question.
  case likely
  /// It is the key or the label of the question.
  case same

  static func < (one: NameMatch, other: NameMatch) -> Bool { one.rawValue < other.rawValue }
}

/// The possible column names of a list.
struct ColumnNames {
  private let fields: [(field: Field, names: [[UInt8]], words: Set<[UInt8]>)]
  private let keys: [String: [UInt8]]

  /// `keys` are the key columns of exported tables.
  init(_ list: FormList, keys: [String]) {
    let group = list.group
    fields = group.fields.filter(\.kind.isCell).map { field in
      var names = [field.key, field.label, field.title]
      if field.key == group.nameKey {
        names += [group.noun.singular, group.noun.plural, list.key, list.field.label]
      }
      if field.key == group.overview?.number { names += ["N°", "No", "Num"] }
      let folded = names.map(\.foldedWords)
      let words = folded.flatMap { $0.split(separator: 0x20) }.map(Array.init).filter {
        $0.count >= 4
      }
      return (field, folded, Set(words))
    }
    self.keys = Dictionary(
      keys.map { ($0, $0.foldedWords) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The key column of an export with this heading.
  func key(_ heading: String) -> String? {
    let words = heading.foldedWords
    return keys.first { $0.value == words }?.key
  }

  func match(_ heading: String, _ field: Field) -> NameMatch? {
    guard let entry = fields.first(where: { $0.field === field }) else { return nil }
    let words = heading.foldedWords
    if words.isEmpty { return nil }
    if entry.names.contains(words) { return .same }
    let parts = words.split(separator: 0x20).map(Array.init).filter { $0.count >= 4 }
    return !parts.isEmpty && parts.allSatisfy(entry.words.contains) ? .likely : nil
  }

  /// The best match of a heading with any question.
  func best(_ heading: String) -> NameMatch? {
    if key(heading) != nil { return .same }
    return fields.compactMap { match(heading, $0.field) }.max()
  }

  /// The number of heading lines at the beginning, including lines above them such as a title. An
  /// export has two, labels and keys.
  func headings(in lines: [TableLine]) -> Int {
    var count = 0
    for (index, line) in lines.prefix(5).enumerated() {
      let cells = line.cells.filter { !$0.isBlankCell }
      let matches = cells.compactMap(best)
      let same = matches.count { $0 == .same }
      let isHeading = same >= 2 || (same == 1 && matches.count * 2 >= cells.count)
      if isHeading { count = index + 1 } else if count > 0 { break }
    }
    return count
  }
}
