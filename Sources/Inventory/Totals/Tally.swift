internal import FormModel

/// A counted canevas, or a part of it.
struct Member: Equatable, Sendable {
  /// The index among the canevas, sorted by name.
  let canevas: Int
  /// One of its collectivités, where these are counted.
  var owner: Int?
  var concertation: Int?
  var proposition: Int?
  /// A line of one of `Survey.texts`.
  var passage: Passage?

  struct Passage: Equatable, Sendable {
    let text, line: Int
  }

  /// Its contribution to a sum.
  var amount: Double?
}

/// A number, with the beginning of the list of what it counts.
struct Tally: Equatable, Sendable {
  /// Greatest length of a list in the report. It shows examples; the complete list is in the table
  /// that the report names.
  static let shown = 30

  /// The unique key among all numbers of an inventory.
  let key: String
  let label: String
  /// The table and column with the complete list.
  let source: String
  private(set) var count = 0
  private(set) var first: [Member] = []

  init(_ key: String, _ label: String, source: String) {
    (self.key, self.label, self.source) = (key, label, source)
  }

  mutating func add(_ member: Member) {
    count += 1
    if first.count < Self.shown { first.append(member) }
  }

  /// Adds that many members; `member` makes those that are listed.
  mutating func add(_ added: Int, _ member: (Int) -> Member) {
    for index in 0..<min(added, Self.shown - first.count) { first.append(member(index)) }
    count += added
  }
}

/// The numbers that answer one question.
struct Breakdown: Equatable, Sendable {
  let key: String
  let title: String
  /// The number of answers and of those asked. The difference is unknown and not counted.
  private(set) var answers = 0
  private(set) var asked = 0
  /// What was asked: “démarche”, “concertation”.
  let unit: Noun
  private(set) var tallies: [Tally] = []

  init(_ key: String, _ title: String, of unit: Noun, _ tallies: [Tally] = []) {
    (self.key, self.title, self.unit, self.tallies) = (key, title, unit, tallies)
  }

  /// Adds the member to the tallies at `indices`; `nil` if it has no answer.
  mutating func add(_ member: Member, to indices: (some Sequence<Int>)?) {
    asked += 1
    guard let indices else { return }
    answers += 1
    for index in indices where tallies.indices.contains(index) { tallies[index].add(member) }
  }

  /// Without empty tallies, largest first.
  var ranked: Breakdown {
    var breakdown = self
    breakdown.tallies = tallies.filter { $0.count > 0 }
      .sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    return breakdown
  }

  var largest: Int { tallies.map(\.count).max() ?? 0 }
}

/// A sum, with the largest contributions.
struct Sum: Equatable, Sendable {
  let key: String
  let label: String
  /// What was asked.
  let unit: Noun
  let source: String
  private(set) var total = 0.0
  private(set) var answers = 0
  private(set) var asked = 0
  /// Largest first; equal ones in order of names.
  private(set) var largest: [Member] = []

  init(_ key: String, _ label: String, of unit: Noun, source: String) {
    (self.key, self.label, self.unit, self.source) = (key, label, unit, source)
  }

  mutating func add(_ amount: Double?, _ member: Member) {
    asked += 1
    guard let amount else { return }
    answers += 1
    total += amount
    var member = member
    member.amount = amount
    let index = largest.lastIndex { $0.amount ?? 0 >= amount }.map { $0 + 1 } ?? 0
    if index == Tally.shown { return }
    if largest.count == Tally.shown { largest.removeLast() }
    largest.insert(member, at: index)
  }

  /// The number of answers behind it.
  var basis: String {
    asked == 0
      ? "\(unit.withNone) \(unit.agreeing("restitué"))"
      : "réponses de \(FrenchNumber.text(answers)) sur \(unit.counted(asked))"
  }
}
