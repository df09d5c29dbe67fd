internal import Files
internal import FormModel

/// The texts of propositions for the lists that show them, from where they wait to be compared.
struct PropositionTexts: Sendable {
  /// A longer text is cut; the page of its canevas has all of it.
  private static let longest = 600

  private let collected: [CollectedPropositions]
  /// For each canevas of the pool, which of `collected` has its propositions, and where they begin.
  private let starts: [(collected: UInt32, item: UInt32)?]

  init(_ pool: Pool) {
    collected = pool.propositions
    var starts = [(collected: UInt32, item: UInt32)?](repeating: nil, count: pool.entries.count)
    for (number, one) in collected.enumerated() {
      for (index, item) in one.items.enumerated() {
        guard let canevas = pool.entryIndices[Int(item.canevas)], starts[canevas] == nil else {
          continue
        }
        starts[canevas] = (UInt32(number), UInt32(index))
      }
    }
    self.starts = starts
  }

  /// The texts of members that are propositions.
  func texts(of members: [SiteMap.Entry], _ map: SiteMap) throws(DiskError) -> [String] {
    var texts: [String] = []
    for member in members { texts.append(try text(of: member, map)) }
    return texts
  }

  private func text(of member: SiteMap.Entry, _ map: SiteMap) throws(DiskError) -> String {
    guard let start = starts[map.canevas[member.canevas].poolIndex], let index = member.proposition
    else { return "" }
    let one = collected[Int(start.collected)]
    let item = one.items[Int(start.item) + index]
    if item.count == 0 { return "" }
    let bytes = try one.spool.bytes(at: item.extent(in: one.spool))
    let text = String(decoding: bytes, as: UTF8.self)
    // A text of few bytes has few characters, which take longer to count.
    if bytes.count <= Self.longest || text.count <= Self.longest { return text }
    return text.prefix(Self.longest - 1) + "…"
  }
}
