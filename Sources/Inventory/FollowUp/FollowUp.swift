/// The changes since an earlier inventory.
struct FollowUp: Sendable {
  enum State: String, CaseIterable, Sendable {
    case new = "nouveau"
    case changed = "modifie"
    case same = "inchange"
    case gone = "absent"

    var label: String {
      switch self {
      case .new: "nouveaux"
      case .changed: "modifiés"
      case .same: "inchangés"
      case .gone: "absents cette fois"
      }
    }
  }

  static let title = "Depuis l’inventaire précédent"

  private let earlier: EarlierInventory?
  /// The ids that only the earlier inventory has, sorted.
  let gone: [String]
  /// The number of canevas in each state; `nil` if there is no earlier inventory.
  private(set) var counts: [State: Int]?

  init(_ entries: [Pool.Entry], since earlier: EarlierInventory?) {
    self.earlier = earlier
    let here = Set(entries.map(\.newest.facts.id))
    gone = earlier?.records.keys.filter { !here.contains($0) }.sorted() ?? []
    guard earlier != nil else { return }
    var counts = [State.gone: gone.count]
    for entry in entries {
      if let state = state(of: entry.newest) { counts[state, default: 0] += 1 }
    }
    self.counts = counts
  }

  /// `nil` if there is no earlier inventory.
  func state(of entry: PooledCanevas) -> State? {
    guard let earlier else { return nil }
    guard let before = earlier.records[entry.facts.id] else { return .new }
    return before.fingerprint == entry.fingerprint.text ? .same : .changed
  }

  func before(_ id: String) -> EarlierInventory.Record? { earlier?.records[id] }
}
