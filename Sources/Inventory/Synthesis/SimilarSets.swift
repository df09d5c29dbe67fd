/// Groups sets that are similar to one of them.
///
/// MinHash proposes pairs, whose similarity is then computed. The pairs join sets to components, and each component
/// is divided into groups around centres, so that a chain of small differences does not end in a group whose members
/// have nothing in common. The time grows with the number of sets: each is compared with a bounded number of others.
struct SimilarSets {
  /// The least similarity of a member to the centre of its group.
  static let threshold = 0.6
  /// With how many others of a bucket or a component a set is compared.
  private static let compared = 64

  private let sets: WordSets
  /// How many propositions have each set.
  private let weights: [Int]
  private var parents: [Int]

  struct Group: Equatable {
    /// The centre first, the others ascending.
    var members: [Int]
  }

  /// The groups of at least two sets, or of one that several propositions have; each set is in at most one.
  static func groups(_ sets: WordSets, weights: [Int]) -> [Group] {
    var similar = SimilarSets(sets, weights)
    for band in 0..<MinHash.bands { similar.join(band) }
    return similar.components().flatMap { similar.divided($0) }
      .filter { $0.members.reduce(0) { $0 + weights[$1] } > 1 }
  }

  private init(_ sets: WordSets, _ weights: [Int]) {
    (self.sets, self.weights) = (sets, weights)
    parents = Array(0..<sets.count)
  }

  /// Joins the sets that share the values of a band and are similar.
  private mutating func join(_ band: Int) {
    var mask = 16
    while mask < sets.count * 2 { mask *= 2 }
    mask -= 1
    // For each slot, a key and the last set compared in its bucket; `before` leads to the others.
    var keys = [UInt64](repeating: 0, count: mask + 1)
    var lasts = [Int32](repeating: -1, count: mask + 1)
    var before = [Int32](repeating: -1, count: sets.count)
    let factors = MinHash.factors(of: band)
    for index in 0..<sets.count where !sets.isEmpty(index) {
      let key = sets.withWords(index) { MinHash.key(factors, of: $0) }
      var slot = Int(truncatingIfNeeded: key >> 20) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      if !isJoined(index, to: lasts[slot], before) {
        before[index] = lasts[slot]
        lasts[slot] = Int32(index)
      }
    }
  }

  /// Joins a set to the first similar one of a bucket. Returns `false` if there is none and the bucket has room for it.
  private mutating func isJoined(_ index: Int, to last: Int32, _ before: [Int32]) -> Bool {
    var next = last
    var count = 0
    while next >= 0 {
      let other = Int(next)
      let (one, two) = (root(index), root(other))
      if one == two { return true }
      if sets.similarity(index, other) >= Self.threshold {
        parents[max(one, two)] = min(one, two)
        return true
      }
      count += 1
      next = before[other]
    }
    return count >= Self.compared
  }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// The joined sets, ascending.
  private mutating func components() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for index in 0..<sets.count where !sets.isEmpty(index) {
      members[root(index), default: []].append(index)
    }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Sets with many similar ones become centres first; each other set belongs to the closest centre.
  private func divided(_ component: [Int]) -> [Group] {
    if component.count == 1 { return [Group(members: component)] }
    let sample = component.prefix(Self.compared)
    let degrees = component.map { index in
      sample.reduce(weights[index]) { sum, other in
        other != index && sets.similarity(index, other) >= Self.threshold
          ? sum + weights[other] : sum
      }
    }
    let order = component.indices.sorted {
      (degrees[$1], component[$0]) < (degrees[$0], component[$1])
    }
    var groups: [Group] = []
    for index in order.map({ component[$0] }) {
      // Beyond that many centres, a component is a heap of short texts.
      let best = groups.prefix(Self.compared).enumerated()
        .map { (similarity: sets.similarity(index, $1.members[0]), group: $0) }
        .max { ($0.similarity, $1.group) < ($1.similarity, $0.group) }
      if let best, best.similarity >= Self.threshold {
        groups[best.group].members.append(index)
      } else {
        groups.append(Group(members: [index]))
      }
    }
    return groups.map { Group(members: [$0.members[0]] + $0.members.dropFirst().sorted()) }
  }
}
