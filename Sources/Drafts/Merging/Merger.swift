internal import FormModel
internal import JSONText

/// A traversal of the form that merges three texts of a canevas.
struct Merger {
  struct Item {
    let difference: Difference
    /// Its path with slot numbers as row indices, which do not depend on the user's choices.
    let key: Path
  }

  /// The paths of one value in each text. They differ because its rows have different indices.
  struct Spot {
    var merged = Path.root
    var here = Path.root
    var there = Path.root
    var key = Path.root

    static func + (spot: Spot, key: String) -> Spot {
      Spot(
        merged: spot.merged + key,
        here: spot.here + key,
        there: spot.there + key,
        key: spot.key + key
      )
    }
  }

  /// The three values at a spot.
  struct Sides {
    let base: JSON?
    let here: JSON?
    let there: JSON?

    /// The three values as one type, with `empty` for an absent one. Returns `nil` if one has
    /// another type or all are absent.
    func all<Value>(_ read: (JSON) -> Value?, empty: Value) -> (Value, Value, Value)? {
      if base == nil, here == nil, there == nil { return nil }
      guard let base = base.map(read) ?? empty, let here = here.map(read) ?? empty,
        let there = there.map(read) ?? empty
      else { return nil }
      return (base, here, there)
    }
  }

  /// Whether the value of `there` is taken, by item key; `nil` for the default.
  private let choice: (Path) -> Bool?
  private(set) var items: [Item] = []
  /// The new paths of the rows of each text; for a row that is not kept, the path of its list.
  var hereRows: [Path: Path] = [:]
  var thereRows: [Path: Path] = [:]

  init(_ choice: @escaping (Path) -> Bool?) { self.choice = choice }

  mutating func merge(
    _ fields: [Field],
    at spot: Spot = Spot(),
    _ base: JSONObject,
    _ here: JSONObject,
    _ there: JSONObject
  ) -> JSONObject {
    var merged = here
    for field in fields {
      let sides = Sides(base: base[field.key], here: here[field.key], there: there[field.key])
      merged[field.key] = merge(field, at: spot + field.key, sides)
    }
    let known = Set(fields.map(\.key))
    let (old, own, new) = (base.values, here.values, there.values)
    for key in here.keys + there.keys.filter({ own[$0] == nil }) where !known.contains(key) {
      let sides = Sides(base: old[key], here: own[key], there: new[key])
      merged[key] = settle(sides, .unknown, at: spot + key)
    }
    return merged
  }

  private mutating func merge(_ field: Field, at spot: Spot, _ sides: Sides) -> JSON? {
    switch field.kind {
    case .group(let fields):
      if let (base, here, there) = sides.all(\.object, empty: JSONObject()) {
        let merged = merge(fields, at: spot, base, here, there)
        return merged.isEmpty ? nil : .object(merged)
      }
    case .rows(let group):
      if let (base, here, there) = sides.all(\.array, empty: []) {
        let merged = merge(RowSlots(group, base, here, there), of: field, group, at: spot)
        return merged.isEmpty ? nil : .array(merged)
      }
    case .text, .choice:
      break
    }
    return settle(sides, .field(field), at: spot)
  }

  /// Merges a value that is taken as a whole or not at all.
  mutating func settle(_ sides: Sides, _ subject: Difference.Subject, at spot: Spot) -> JSON? {
    if sides.there == sides.here || sides.there == sides.base { return sides.here }
    let isTaken = note(sides, subject, isContested: sides.base != sides.here, at: spot)
    return isTaken ? sides.there : sides.here
  }

  /// Adds an item. Returns whether the value of `there` is taken.
  mutating func note(
    _ sides: Sides,
    _ subject: Difference.Subject,
    isContested: Bool,
    at spot: Spot
  ) -> Bool {
    let difference = Difference(
      path: spot.merged,
      subject: subject,
      base: sides.base,
      before: sides.here,
      after: sides.there,
      isContested: isContested
    )
    items.append(Item(difference: difference, key: spot.key))
    return choice(spot.key) ?? !isContested
  }
}
