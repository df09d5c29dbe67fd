internal import FormModel
internal import JSONText

/// Pairs the rows of two texts of a list by content, not by index.
struct RowMatching {
  enum Certainty {
    /// For a text made from the other: a similar row is the same row, edited.
    case likely
    /// For rows written independently: they have to be nearly equal.
    case certain

    fileprivate var leastLikeness: Double {
      switch self {
      case .likely: 0.5
      case .certain: 0.8
      }
    }
  }

  /// For each row on the left the index of its partner on the right; `nil` if it has none.
  private(set) var partners: [Int?]
  private let left: [JSON]
  private let right: [JSON]
  private var freeRight: Set<Int>

  init(_ left: [JSON], _ right: [JSON], _ group: Group, _ certainty: Certainty = .likely) {
    (self.left, self.right) = (left, right)
    partners = Array(repeating: nil, count: left.count)
    freeRight = Set(right.indices)
    matchEqual()
    if isDone { return }
    let sketches = (
      left.indices.map { partners[$0] == nil ? RowSketch(left[$0], group) : nil },
      right.indices.map { freeRight.contains($0) ? RowSketch(right[$0], group) : nil }
    )
    matchByTitle(sketches.0, sketches.1)
    matchByLikeness(sketches.0, sketches.1, least: certainty.leastLikeness)
    if certainty == .likely { matchBetweenNeighbours(sketches.0, sketches.1) }
  }

  private var isDone: Bool { freeRight.isEmpty || !partners.contains(nil) }

  private mutating func pair(_ one: Int, _ other: Int) {
    partners[one] = other
    freeRight.remove(other)
  }

  /// Equal rows at the start and at the end of both lists, and at the same index of lists of the same
  /// length, are the same rows, so that a change of some of several equal rows is found in its place.
  /// The other equal rows are paired in order.
  private mutating func matchEqual() {
    let ends = RowsDifference(from: left, to: right)
    for index in 0..<ends.head { pair(index, index) }
    for index in 0..<ends.tail { pair(left.count - 1 - index, right.count - 1 - index) }
    if ends.isInPlace {
      for index in ends.changed where left[index] == right[index] { pair(index, index) }
    }
    var candidates = Dictionary(grouping: right.indices.filter(freeRight.contains).reversed()) {
      Digest(of: JSONWriter.compact(right[$0]))
    }
    for index in left.indices where partners[index] == nil {
      let digest = Digest(of: JSONWriter.compact(left[index]))
      guard let other = candidates[digest]?.last, left[index] == right[other] else { continue }
      candidates[digest]?.removeLast()
      pair(index, other)
    }
  }

  /// Pairs rows by a title that is unique on both sides.
  private mutating func matchByTitle(_ left: [RowSketch?], _ right: [RowSketch?]) {
    func rowsByTitle(_ sketches: [RowSketch?]) -> [[UInt8]: [Int]] {
      Dictionary(grouping: sketches.indices.filter { !(sketches[$0]?.title.isEmpty ?? true) }) {
        sketches[$0]?.title ?? []
      }
    }
    let others = rowsByTitle(right)
    for (title, own) in rowsByTitle(left) where own.count == 1 {
      if let other = others[title], other.count == 1 { pair(own[0], other[0]) }
    }
  }

  /// With more pairs of rows than this, likeness is not computed, to limit the running time.
  private static let comparisonLimit = 2_000_000

  /// Pairs greedily, most alike first; among equals, those with the closest indices.
  private mutating func matchByLikeness(
    _ left: [RowSketch?],
    _ right: [RowSketch?],
    least: Double
  ) {
    let own = left.indices.filter { partners[$0] == nil }
    let others = freeRight.sorted()
    guard own.count * others.count <= Self.comparisonLimit else { return }
    var pairs: [(likeness: Double, own: Int, other: Int)] = []
    for one in own {
      for other in others {
        guard let likeness = left[one].flatMap({ row in right[other].map(row.likeness(to:)) })
        else { continue }
        if likeness >= least { pairs.append((likeness, one, other)) }
      }
    }
    pairs.sort {
      ($1.likeness, abs($0.own - $0.other), $0.own, $0.other)
        < ($0.likeness, abs($1.own - $1.other), $1.own, $1.other)
    }
    for (_, one, other) in pairs where partners[one] == nil && freeRight.contains(other) {
      pair(one, other)
    }
  }

  /// Pairs the unmatched rows between two matched neighbours in order, if both sides have equally
  /// many and one may be the other, edited: a renamed row keeps its partner.
  private mutating func matchBetweenNeighbours(_ left: [RowSketch?], _ right: [RowSketch?]) {
    var start = 0
    while start < left.count {
      guard partners[start] == nil else {
        start += 1
        continue
      }
      let end = left.indices[start...].first { partners[$0] != nil } ?? left.count
      let first = start == 0 ? 0 : (partners[start - 1] ?? 0) + 1
      let last = end == left.count ? right.count : partners[end] ?? 0
      if last - first == end - start, (first..<last).allSatisfy(freeRight.contains) {
        for offset in 0..<(end - start) {
          guard let one = left[start + offset], let other = right[first + offset] else { continue }
          if one.mayHaveBecome(other) { pair(start + offset, first + offset) }
        }
      }
      start = end
    }
  }
}
