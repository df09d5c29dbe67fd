internal import Files
internal import FormModel

/// The texts of propositions, kept in temporary files until the lists that show them are written.
struct PropositionTexts: Sendable {
  /// A longer text is cut; the page of its canevas has all of it.
  private static let longest = 600

  /// By canevas, then in the order of its concertations and propositions.
  private var places: [[Spool.Place]]

  init(canevas count: Int) { places = Array(repeating: [], count: count) }

  mutating func take(_ kept: [(canevas: Int, places: [Spool.Place])]) {
    for one in kept { places[one.canevas] = one.places }
  }

  /// Keeps the texts of a canevas.
  static func keep(_ texts: [[String]], in spool: Spool) throws(DiskError) -> [Spool.Place] {
    var places: [Spool.Place] = []
    for text in texts.joined() {
      let cut = text.count <= longest ? text : text.prefix(longest - 1) + "…"
      places.append(try spool.append(Array(cut.utf8)))
    }
    return places
  }

  /// The texts of members that are propositions.
  func texts(of members: [Member], _ map: SiteMap) throws(DiskError) -> [String] {
    var texts: [String] = []
    for member in members {
      let facts = map.facts(of: member.canevas)
      let before = facts.concertations.prefix(member.concertation ?? 0)
        .reduce(0) { $0 + $1.propositions.count }
      let place = before + (member.proposition ?? 0)
      let kept = places[member.canevas]
      texts.append(
        kept.indices.contains(place)
          ? String(decoding: try kept[place].spool.bytes(at: kept[place]), as: UTF8.self) : ""
      )
    }
    return texts
  }
}
