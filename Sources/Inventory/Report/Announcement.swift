internal import FormModel

/// What somebody should know before a public inventory is published: the same that an export says of one
/// canevas.
package struct Announcement: Equatable, Sendable {
  /// The questions whose answers only a complete inventory has.
  package let leftOut: [String]
  /// How many canevas have something of each kind, and some of the places.
  package let parts: [Part]

  package struct Part: Equatable, Sendable {
    /// “partie que le canevas ne prévoit pas”
    package let words: String
    package let count: Int
    /// Where it is, each place once, without the numbers of rows.
    package let places: [String]
  }

  package static let longest = 8

  init(of pool: Pool) {
    leftOut = pool.leftOut
    parts = [CanevasFindings.Kind.contact, .unknown, .reason].compactMap { kind in
      let found = pool.entries.compactMap { entry in
        entry.newest.findings?.all.filter { $0.kind == kind }
      }
      .filter { !$0.isEmpty }
      if found.isEmpty { return nil }
      let places = Set(found.joined().map { $0.path.withoutRows }).sorted()
      return Part(words: kind.words, count: found.count, places: places)
    }
  }
}

extension Path {
  /// The same place in every row.
  fileprivate var withoutRows: String {
    let keys = components.filter { if case .key = $0 { true } else { false } }
    return Path(keys).description
  }
}
