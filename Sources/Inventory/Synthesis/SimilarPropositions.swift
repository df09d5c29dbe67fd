internal import FormModel

/// The propositions of different canevas that share most of their words, in groups.
struct SimilarPropositions: Sendable {
  struct Member: Equatable, Sendable {
    /// The index of the canevas in the pool.
    let canevas: Int
    /// 0-based.
    let concertation, rank: Int
    /// To the first of the group.
    let similarity: Double
    /// Equal for propositions that have the same words.
    let set: Int
    fileprivate let text: Text

    fileprivate struct Text: Equatable, Sendable {
      let spool, offset, count: Int
    }
  }

  struct Group: Equatable, Sendable {
    /// The one with which all others were compared, then the others in the order of canevas.
    let members: [Member]
    /// How many canevas have one of them.
    let canevas: Int
  }

  /// The ones of the most canevas first.
  let groups: [Group]
  /// How many propositions were compared.
  let compared: Int
  private let spools: [Spool]

  /// `entryIndices` are the indices in the pool of the canevas that were read, by their rank in the order of ids.
  init(_ collected: [CollectedPropositions], entryIndices: [Int?]) {
    var items: [CollectedPropositions.Item] = []
    for (number, one) in collected.enumerated() {
      items += one.items.compactMap { item in
        guard let index = entryIndices[Int(item.canevas)],
          item.set != CollectedPropositions.Item.wordless
        else { return nil }
        var item = item
        item.spool = UInt32(number)
        item.canevas = UInt32(index)
        return item
      }
    }
    items.sort { ($0.canevas, $0.concertation, $0.rank) < ($1.canevas, $1.concertation, $1.rank) }
    let (sets, owners) = Self.distinct(&items, collected)
    groups = SimilarSets.groups(sets, weights: owners.map(\.count))
      .compactMap { Self.group($0, sets, owners, items) }
      .sorted { Self.rank($0) < Self.rank($1) }
    compared = items.count
    spools = collected.map(\.spool)
  }

  /// The word sets of all threads in the order in which canevas have them, each with its items. Their numbers replace
  /// those of the threads in `items`.
  private static func distinct(
    _ items: inout [CollectedPropositions.Item],
    _ collected: [CollectedPropositions]
  ) -> (WordSets, [[UInt32]]) {
    var sets = WordSets()
    var owners: [[UInt32]] = []
    var numbers = collected.map { [UInt32?](repeating: nil, count: $0.sets.count) }
    var known: [UInt64: UInt32] = [:]
    for index in items.indices {
      let (thread, local) = (Int(items[index].spool), Int(items[index].set))
      let number: UInt32
      if let met = numbers[thread][local] {
        number = met
      } else {
        let hash = collected[thread].sets.hash(local)
        number = known[hash] ?? UInt32(sets.count)
        if known[hash] == nil {
          known[hash] = number
          sets.append(local, of: collected[thread].sets)
          owners.append([])
        }
        numbers[thread][local] = number
      }
      items[index].set = number
      owners[Int(number)].append(UInt32(index))
    }
    return (sets, owners)
  }

  /// `nil` for one canevas alone.
  private static func group(
    _ group: SimilarSets.Group,
    _ sets: WordSets,
    _ owners: [[UInt32]],
    _ items: [CollectedPropositions.Item]
  ) -> Group? {
    let centre = group.members[0]
    let members = group.members.flatMap { set -> [Member] in
      let similarity = set == centre ? 1 : sets.similarity(set, centre)
      return owners[set].map { member(items[Int($0)], similarity) }
    }
    let canevas = Set(members.map(\.canevas)).count
    if canevas < 2 { return nil }
    let rest = members.dropFirst().sorted { order($0) < order($1) }
    return Group(members: [members[0]] + rest, canevas: canevas)
  }

  private static func member(_ item: CollectedPropositions.Item, _ similarity: Double) -> Member {
    Member(
      canevas: Int(item.canevas),
      concertation: Int(item.concertation),
      rank: Int(item.rank),
      similarity: similarity,
      set: Int(item.set),
      text: Member.Text(spool: Int(item.spool), offset: Int(item.offset), count: Int(item.count))
    )
  }

  private static func order(_ member: Member) -> (Int, Int, Int) {
    (member.canevas, member.concertation, member.rank)
  }

  private static func rank(_ group: Group) -> (Int, Int, Int, Int, Int) {
    let first = order(group.members[0])
    return (-group.canevas, -group.members.count, first.0, first.1, first.2)
  }

  /// The text of a member; empty if the temporary file cannot be read.
  func text(of member: Member) -> String {
    let extent = Spool.Extent(
      spool: spools[member.text.spool],
      offset: member.text.offset,
      count: member.text.count
    )
    return String(decoding: (try? extent.spool.bytes(at: extent)) ?? [], as: UTF8.self)
  }
}
