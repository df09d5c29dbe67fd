internal import FormModel
internal import TextFolding

/// Two canevas with different ids that may document the same concertation. They are listed, never
/// merged: a collectivité may well hold two alike.
struct Duplicate: Equatable, Sendable {
  enum Reason: String, CaseIterable, Sendable {
    case title = "intitule"
    case dates = "dates"
  }

  /// Places among the canevas that were looked at, the smaller one first.
  let one: Int
  let other: Int
  let reasons: [Reason]

  /// Those among `canevas` whose first collectivité is the same, with a concertation of nearly the
  /// same title, or with the same dates. Several alike are each paired with the first of them, so
  /// that the list grows no faster than the inventory.
  static func all(in canevas: [CanevasFacts]) -> [Duplicate] {
    var firsts: [Fingerprint: Int] = [:]
    var found: [Pair: [Reason]] = [:]
    for (place, facts) in canevas.enumerated() {
      for (reason, mark) in marks(of: facts) {
        guard let first = firsts[mark] else {
          firsts[mark] = place
          continue
        }
        let pair = Pair(one: first, other: place)
        if first != place, found[pair]?.contains(reason) != true {
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

  /// What two canevas of the same concertation would have in common.
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

  /// A number, as the texts of a hundred thousand canevas would take more room than all else.
  private static func mark(_ owner: String, _ rest: [UInt8]) -> Fingerprint {
    (Array(owner.utf8) + [0x0A] + rest).withUnsafeBytes { Fingerprint(of: $0) }
  }

  /// The words of a title in any order, without short ones and endings of plurals.
  private static func tellingWords(_ title: String) -> [UInt8] {
    let words = title.foldedWords.split(separator: 0x20).filter { $0.count > 2 }
      .map { $0.last == UInt8(ascii: "s") ? $0.dropLast() : $0 }
    return Array(words.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [0x20]))
  }
}
