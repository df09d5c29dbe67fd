internal import FormModel
internal import TextFolding

/// Two canevas with different ids that may document the same concertation. They are reported and
/// not merged, because a collectivité may hold two similar ones.
struct Duplicate: Equatable, Sendable {
  enum Reason: String, CaseIterable, Sendable {
    case title = "intitule"
    case dates = "dates"
  }

  /// Indices of the canevas, the smaller one first.
  let one: Int
  let other: Int
  let reasons: [Reason]

  /// Finds canevas whose first collectivité is the same and that have a concertation with nearly
  /// the same title or the same dates.
  ///
  /// Several similar ones are each paired with the first of them, so that the list grows linearly.
  static func all(in canevas: [CanevasFacts]) -> [Duplicate] {
    var firsts: [Fingerprint: Int] = [:]
    var found: [Pair: [Reason]] = [:]
    for (index, facts) in canevas.enumerated() {
      for (reason, mark) in marks(of: facts) {
        guard let first = firsts[mark] else {
          firsts[mark] = index
          continue
        }
        let pair = Pair(one: first, other: index)
        if first != index, found[pair]?.contains(reason) != true {
          found[pair, default: []].append(reason)
        }
      }
    }
    return found.map { Duplicate(one: $0.key.one, other: $0.key.other, reasons: $0.value) }
      .sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int
  }

  /// Keys that two canevas of the same concertation would share.
  private static func marks(of facts: CanevasFacts) -> [(Reason, Fingerprint)] {
    guard let owner = facts.owners.first?.identity, !owner.isEmpty else { return [] }
    var marks: [(Reason, Fingerprint)] = []
    for concertation in facts.concertations {
      let words = tellingWords(concertation.title)
      if !words.isEmpty { marks.append((.title, mark(owner, words))) }
      if let start = facts.start, let end = concertation.end {
        marks.append((.dates, mark(owner, Array("\(start.iso) \(end.iso)".utf8))))
      }
    }
    return marks
  }

  /// A hash, because the texts of a hundred thousand canevas would take more memory than everything
  /// else.
  private static func mark(_ owner: String, _ rest: [UInt8]) -> Fingerprint {
    (Array(owner.utf8) + [0x0A] + rest).withUnsafeBytes { Fingerprint(of: $0) }
  }

  /// The words of a title, sorted, without short words and plural endings.
  private static func tellingWords(_ title: String) -> [UInt8] {
    let words = title.foldedWords.split(separator: 0x20).filter { $0.count > 2 }
      .map { $0.last == UInt8(ascii: "s") ? $0.dropLast() : $0 }
    return Array(words.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [0x20]))
  }
}
