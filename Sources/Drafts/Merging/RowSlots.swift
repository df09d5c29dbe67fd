internal import FormModel
internal import JSONText

/// The rows of three texts of a list, grouped into slots of matching rows.
struct RowSlots {
  /// A row, with its index in each text that has it.
  struct Slot {
    let base: Int?
    let here: Int?
    let there: Int?
  }

  let slots: [Slot]
  private let base: [JSON]
  private let here: [JSON]
  private let there: [JSON]

  init(_ group: Group, _ base: [JSON], _ here: [JSON], _ there: [JSON]) {
    (self.base, self.here, self.there) = (base, here, there)
    let toHere = RowMatching(base, here, group).partners
    let toThere = RowMatching(base, there, group).partners
    var slots = base.indices.map { Slot(base: $0, here: toHere[$0], there: toThere[$0]) }
    let newHere = here.indices.without(toHere)
    let newThere = there.indices.without(toThere)
    // Rows added independently on both sides match only if they are nearly equal.
    let pairs = RowMatching(newHere.map { here[$0] }, newThere.map { there[$0] }, group, .certain)
      .partners
    for (index, row) in newHere.enumerated() {
      slots.append(Slot(base: nil, here: row, there: pairs[index].map { newThere[$0] }))
    }
    for row in newThere.indices.without(pairs) {
      slots.append(Slot(base: nil, here: nil, there: newThere[row]))
    }
    self.slots = slots
  }

  func sides(of slot: Slot) -> Merger.Sides {
    Merger.Sides(
      base: slot.base.map { base[$0] },
      here: slot.here.map { here[$0] },
      there: slot.there.map { there[$0] }
    )
  }
}

/// The order of the rows.
extension RowSlots {
  /// Whether the rows common to all three are in another order in `here` than in `base`.
  var isHereMoved: Bool { shared(by: \.here) != shared(by: \.base) }

  /// The titles of the rows common to all three, in the order of each text. Returns `nil` if the
  /// order in `there` equals that in `base` or in `here`.
  func changedOrders(_ group: Group) -> (base: JSON, here: JSON, there: JSON)? {
    let orders = (shared(by: \.base), shared(by: \.here), shared(by: \.there))
    if orders.2 == orders.0 || orders.2 == orders.1 { return nil }
    func titles(_ order: [Int]) -> JSON {
      .array(
        order.map { index in
          .string(group.title(of: slots[index].here.map { here[$0] }, at: slots[index].here ?? 0))
        }
      )
    }
    return (titles(orders.0), titles(orders.1), titles(orders.2))
  }

  private func shared(by rank: (Slot) -> Int?) -> [Int] {
    let all = slots.indices.filter { index in
      let slot = slots[index]
      return slot.base != nil && slot.here != nil && slot.there != nil
    }
    return all.sorted { (rank(slots[$0]) ?? 0) < (rank(slots[$1]) ?? 0) }
  }

  /// The indices of the slots that `here` or `there` has, in the order of one of the two.
  ///
  /// A row that only the other text has is inserted after its predecessor there, and after any rows
  /// behind it that the other text lacks.
  func order(followsThere: Bool) -> [Int] {
    let (here, there) = (slots.map(\.here), slots.map(\.there))
    let own = followsThere ? there : here
    var order = Self.order(by: own)
    let other = followsThere ? here : there
    let others = Self.order(by: other)
    for (rank, index) in others.enumerated() where own[index] == nil {
      let before = rank == 0 ? nil : order.firstIndex(of: others[rank - 1])
      var spot = before.map { $0 + 1 } ?? 0
      while spot < order.count, other[order[spot]] == nil { spot += 1 }
      order.insert(index, at: spot)
    }
    return order
  }

  private static func order(by ranks: [Int?]) -> [Int] {
    ranks.indices.filter { ranks[$0] != nil }.sorted { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }
  }
}

extension Range<Int> {
  fileprivate func without(_ taken: [Int?]) -> [Int] {
    let taken = Set(taken.compactMap(\.self))
    return filter { !taken.contains($0) }
  }
}
