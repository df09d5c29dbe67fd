internal import FormModel

/// What to report before a public inventory is published, as for an export of one canevas.
package struct Announcement: Equatable, Sendable {
  /// The questions that only a complete inventory answers.
  package let leftOut: [String]
  /// For each kind of finding the number of canevas and some of the places.
  package let parts: [Part]

  package struct Part: Equatable, Sendable {
    /// “partie que le canevas ne prévoit pas”
    package let words: String
    package let count: Int
    /// The paths without row indices, without duplicates.
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
  /// The path without row indices.
  fileprivate var withoutRows: String {
    let keys = components.filter { if case .key = $0 { true } else { false } }
    return Path(keys).description
  }
}
