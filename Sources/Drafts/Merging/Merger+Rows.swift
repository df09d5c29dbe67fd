internal import FormModel
internal import JSONText

extension Merger {
  /// Merges the rows of a list, each with its partners in the other texts.
  mutating func merge(
    _ slots: RowSlots,
    of field: Field,
    _ group: Group,
    at spot: Spot
  ) -> [JSON] {
    var followsThere = false
    if let orders = slots.changedOrders(group) {
      let sides = Sides(base: orders.base, here: orders.here, there: orders.there)
      followsThere = note(sides, .order(field), isContested: slots.isHereMoved, at: spot)
    }
    var merged: [JSON] = []
    for index in slots.order(followsThere: followsThere) {
      let slot = slots.slots[index]
      let row = merge(slots.sides(of: slot), group, at: spot.row(merged.count, slot, index))
      let path = row == nil ? spot.merged : spot.merged + merged.count
      if let here = slot.here { hereRows[spot.here + here] = path }
      if let there = slot.there { thereRows[spot.there + there] = path }
      if let row { merged.append(row) }
    }
    return merged
  }

  /// The merged row; `nil` if it is removed or not taken.
  private mutating func merge(_ sides: Sides, _ group: Group, at spot: Spot) -> JSON? {
    switch (sides.base, sides.here, sides.there) {
    case (_, let here?, let there?):
      guard let own = here.object, let other = there.object else {
        return settle(sides, .row(group), at: spot)
      }
      return .object(
        merge(group.fields, at: spot, sides.base?.object ?? JSONObject(), own, other)
      )
    case (let base, let here?, nil):
      // A row without answers is a row to fill: its absence elsewhere is not a deletion.
      if base == nil || here.isHollow { return here }
      let isGone = note(sides, .row(group), isContested: base != here, at: spot)
      return isGone ? nil : here
    case (let base, nil, let there?):
      if there == base || there.isHollow { return nil }
      return note(sides, .row(group), isContested: base != nil, at: spot) ? there : nil
    case (_, nil, nil): return nil
    }
  }
}

extension Merger.Spot {
  /// The spot of a row. The path in a text without the row is a dummy that nothing reads.
  fileprivate func row(_ index: Int, _ slot: RowSlots.Slot, _ key: Int) -> Self {
    Self(
      merged: merged + index,
      here: here + (slot.here ?? 0),
      there: there + (slot.there ?? 0),
      key: self.key + key
    )
  }
}
