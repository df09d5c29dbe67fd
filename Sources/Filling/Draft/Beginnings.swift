/// As much of each id as tells it from the others, and eight characters at least.
package struct Beginnings {
  private var lengths: [String: Int] = [:]

  package init(of ids: [String]) {
    // What an id shares with any other it shares with a neighbour in the order of letters.
    let sorted = Set(ids).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    for (one, other) in zip(sorted, sorted.dropFirst()) {
      let shared = zip(one, other).prefix { $0 == $1 }.count
      for id in [one, other] { lengths[id] = max(lengths[id] ?? 0, shared + 1) }
    }
  }

  package subscript(id: String) -> String { String(id.prefix(max(8, lengths[id] ?? 0))) }
}
