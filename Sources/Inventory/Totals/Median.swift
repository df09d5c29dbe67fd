internal import FormModel

/// The middle of what is known.
struct Median: Equatable, Sendable {
  /// What was asked.
  let unit: Noun
  private var values: [Int] = []
  private(set) var asked = 0

  init(of unit: Noun) { self.unit = unit }

  mutating func add(_ value: Int?) {
    asked += 1
    if let value { values.append(value) }
  }

  /// Between the two in the middle of an even number; `nil` where nothing is known.
  var value: Double? {
    if values.isEmpty { return nil }
    let sorted = values.sorted()
    return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  var basis: String {
    "réponses de \(FrenchNumber.text(values.count)) sur \(unit.counted(asked))"
  }
}
