internal import FormModel

/// A canevas that is counted, or one of its concertations.
struct Member: Equatable, Sendable {
  /// Its place among the canevas, as they are ordered by name.
  let canevas: Int
  var concertation: Int?
  var proposition: Int?
  /// What it adds to a sum.
  var amount: Double?
}

/// A number, and the beginning of the list of what it counts.
struct Tally: Equatable, Sendable {
  /// The longest list that a report shows whole. Its reader wants examples; who wants all of them
  /// opens the table, which the report names.
  static let shown = 30

  /// Names it among all numbers of an inventory.
  let key: String
  let label: String
  /// The table, and the column in it, that holds the whole list.
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
}

/// Numbers that answer one question.
struct Breakdown: Equatable, Sendable {
  let key: String
  let title: String
  /// How many answered, and how many were asked: the difference is not known, and counts nowhere.
  private(set) var answers = 0
  private(set) var asked = 0
  /// What was asked: “démarche”, “concertation”.
  let unit: Noun
  private(set) var tallies: [Tally] = []

  init(_ key: String, _ title: String, of unit: Noun, _ tallies: [Tally] = []) {
    (self.key, self.title, self.unit, self.tallies) = (key, title, unit, tallies)
  }

  /// `places` are those of the tallies that count the member; `nil` where it gives no answer.
  mutating func add(_ member: Member, to places: (some Sequence<Int>)?) {
    asked += 1
    guard let places else { return }
    answers += 1
    for place in places where tallies.indices.contains(place) { tallies[place].add(member) }
  }

  /// Without the tallies that count nothing, the largest first.
  var ranked: Breakdown {
    var breakdown = self
    breakdown.tallies = tallies.filter { $0.count > 0 }
      .sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    return breakdown
  }

  var largest: Int { tallies.map(\.count).max() ?? 0 }
}

/// A sum over concertations, and those that add most to it.
struct Sum: Equatable, Sendable {
  let key: String
  let label: String
  let source: String
  private(set) var total = 0.0
  private(set) var answers = 0
  private(set) var asked = 0
  /// The largest first, and as the names order them where they are alike.
  private(set) var largest: [Member] = []

  init(_ key: String, _ label: String, source: String) {
    (self.key, self.label, self.source) = (key, label, source)
  }

  mutating func add(_ amount: Double?, _ member: Member) {
    asked += 1
    guard let amount else { return }
    answers += 1
    total += amount
    var member = member
    member.amount = amount
    let place = largest.lastIndex { $0.amount ?? 0 >= amount }.map { $0 + 1 } ?? 0
    if place == Tally.shown { return }
    if largest.count == Tally.shown { largest.removeLast() }
    largest.insert(member, at: place)
  }

  /// On how many answers it rests.
  var basis: String {
    asked == 0
      ? "aucune concertation restituée"
      : "réponses de \(FrenchNumber.text(answers)) sur \(FrenchNumber.counted(asked, Totals.concertation))"
  }
}
