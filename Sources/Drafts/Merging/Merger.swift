internal import FormModel
internal import JSONText

/// Three texts of a canevas, gone through side by side along the form.
struct Merger {
  struct Item {
    let difference: Difference
    /// Its place, told by rows as they are matched: the same whatever is chosen.
    let key: Path
  }

  /// Where the three texts have what is compared: their rows have other numbers.
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

  /// What the three say at a spot.
  struct Sides {
    let base: JSON?
    let here: JSON?
    let there: JSON?

    /// As three lists, three objects and the like, an absent one as `empty`; `nil` where one of them is
    /// something else, or all are absent.
    func all<Value>(_ read: (JSON) -> Value?, empty: Value) -> (Value, Value, Value)? {
      if base == nil, here == nil, there == nil { return nil }
      guard let base = base.map(read) ?? empty, let here = here.map(read) ?? empty,
        let there = there.map(read) ?? empty
      else { return nil }
      return (base, here, there)
    }
  }

  /// Whether the other text's side is taken; `nil` where nobody chose.
  private let choice: (Path) -> Bool?
  private(set) var items: [Item] = []
  /// Where the rows of each text are in the merged one; for a row that is gone, its list.
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
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours, .yesNo,
      .oneOf, .severalOf:
      break
    }
    return settle(sides, .field(field), at: spot)
  }

  /// One value that is taken or left as a whole.
  mutating func settle(_ sides: Sides, _ subject: Difference.Subject, at spot: Spot) -> JSON? {
    if sides.there == sides.here || sides.there == sides.base { return sides.here }
    let isTaken = note(sides, subject, isContested: sides.base != sides.here, at: spot)
    return isTaken ? sides.there : sides.here
  }

  /// Notes a difference; gives whether the other text's side is taken.
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
