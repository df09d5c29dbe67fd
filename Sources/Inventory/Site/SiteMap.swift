internal import FormModel
internal import TextFolding

/// The pages of a site and what leads from one to another.
final class SiteMap: Sendable {
  /// A canevas in a list, or one of its propositions. Small, because there are hundreds of thousands.
  struct Entry: Equatable, Sendable {
    private let canevasIndex: UInt32
    private let number: UInt32

    /// `proposition` is the index among all propositions of the canevas.
    init(canevas: Int, proposition: Int? = nil) {
      (canevasIndex, number) = (UInt32(canevas), proposition.map { UInt32($0) + 1 } ?? 0)
    }

    var canevas: Int { Int(canevasIndex) }
    var proposition: Int? { number == 0 ? nil : Int(number) - 1 }
  }

  /// What a page lists: canevas, or propositions.
  struct Group: Sendable {
    let name: String
    let label: String
    /// In the order of the canevas.
    fileprivate(set) var members: [Entry] = []
    /// The groups to which its page leads, such as the département of a collectivité.
    fileprivate(set) var related: [Related] = []

    fileprivate init(name: String, label: String) { (self.name, self.label) = (name, label) }
  }

  struct Related: Hashable, Sendable {
    let section: SiteSection
    let group: Int
  }

  /// The canevas in the order of `Totals.canevas`, with the index of each in the pool and in the
  /// file of lines.
  let canevas: [(pooled: PooledCanevas, poolIndex: Int, line: Range<Int>)]
  /// The page name of each.
  let names: [String]
  /// Without that of canevas.
  let groups: [SiteSection: [Group]]
  /// The groups in which each canevas or one of its propositions is.
  private let related: [[Related]]

  init(_ pool: Pool, _ totals: Totals, _ plan: InventoryPlan) {
    var start = 0
    let lines = pool.entries.map { entry in
      defer { start += entry.newest.lineLength }
      return start..<start + entry.newest.lineLength
    }
    canevas = totals.order.map { (pool.entries[$0].newest, $0, lines[$0]) }
    var pages = PageNames()
    names = canevas.map { pages.name($0.pooled.facts.id, for: $0.pooled.facts.id) }
    var builder = SiteMapBuilder(plan)
    related = canevas.enumerated().map { builder.add($0.element.pooled.facts, at: $0.offset) }
    groups = builder.groups
  }

  func facts(of canevas: Int) -> CanevasFacts { self.canevas[canevas].pooled.facts }

  /// From the top of the site.
  func path(of canevas: Int) -> String {
    "\(SiteSection.canevas.folder)/\(PageNames.file(names[canevas]))"
  }

  func group(_ related: Related) -> Group? {
    guard let all = groups[related.section], all.indices.contains(related.group) else {
      return nil
    }
    return all[related.group]
  }

  func path(of related: Related) -> String {
    "\(related.section.folder)/\(PageNames.file(group(related)?.name ?? SiteSection.index))"
  }

  /// The groups of a canevas in a section.
  func groups(of canevas: Int, _ section: SiteSection) -> [Related] {
    related[canevas].filter { $0.section == section }
  }

  /// The sections that have pages.
  var sections: [SiteSection] { SiteSection.allCases.filter { count(of: $0) > 0 } }

  func count(of section: SiteSection) -> Int {
    section == .canevas ? canevas.count : groups[section]?.count ?? 0
  }
}

/// Gathers groups canevas by canevas.
private struct SiteMapBuilder {
  private let plan: InventoryPlan
  private let replies: [String]
  private var found: [SiteSection: Found] = [:]

  /// The groups of a section so far.
  private struct Found {
    var names = PageNames()
    var indices: [String: Int] = [:]
    var groups: [SiteMap.Group] = []
  }

  init(_ plan: InventoryPlan) {
    self.plan = plan
    replies = plan.survey.replies.map(\.key)
    for section in SiteSection.allCases where section != .canevas { found[section] = Found() }
  }

  /// By name, but states and départements in their own order.
  var groups: [SiteSection: [SiteMap.Group]] { found.mapValues(\.groups) }

  /// Adds a canevas and returns the groups that it is in.
  mutating func add(_ facts: CanevasFacts, at index: Int) -> [SiteMap.Related] {
    var related: [SiteMap.Related] = []
    for owner in facts.owners { add(owner, SiteMap.Entry(canevas: index), &related) }
    var count = 0
    for (number, concertation) in facts.concertations.enumerated() {
      for proposition in concertation.propositions.indices {
        let member = SiteMap.Entry(canevas: index, proposition: count)
        count += 1
        let axis = facts.aftermath(of: proposition, in: number)?.axis
        let state = facts.state(of: proposition, in: number, replies)
        add(axis: axis, state: state, member, &related)
      }
    }
    return related
  }

  private mutating func add(
    _ owner: CanevasFacts.Owner,
    _ member: SiteMap.Entry,
    _ related: inout [SiteMap.Related]
  ) {
    let code = owner.code.flatMap { code in owner.type.map { "\($0)-\(code)" } }
    let group = addedGroup(
      of: owner.identity,
      .collectivites,
      name: code,
      label: owner.nom.isEmpty ? "Sans nom" : owner.nom
    )
    add(member, to: group, &related)
    guard let departement = owner.departement else { return }
    let territory = owner.code.flatMap { code in
      owner.type.flatMap { plan.gazetteer.territory(code: code, type: $0) }
    }
    let home = addedGroup(
      of: departement,
      .departements,
      name: departement,
      label: territory?.departementNom.map { "\($0) (\(departement))" } ?? departement
    )
    add(member, to: home, &related)
    relate(group, home)
  }

  private mutating func add(
    axis: String?,
    state: String?,
    _ member: SiteMap.Entry,
    _ related: inout [SiteMap.Related]
  ) {
    if let axis, !axis.isEmpty {
      add(member, to: addedGroup(of: axis.folded, .axes, name: nil, label: axis), &related)
    }
    let label = plan.survey.states.first { $0.key == state }?.label
    let group =
      if let state, let label {
        addedGroup(of: state, .etats, name: state, label: label)
      } else {
        addedGroup(of: "", .etats, name: "sans-reponse", label: PropositionTotals.unanswered)
      }
    add(member, to: group, &related)
  }

  private mutating func addedGroup(
    of identity: String,
    _ section: SiteSection,
    name: @autoclosure () -> String?,
    label: @autoclosure () -> String
  ) -> SiteMap.Related {
    if let index = found[section]?.indices[identity] {
      return SiteMap.Related(section: section, group: index)
    }
    let index = found[section]?.groups.count ?? 0
    let page = found[section]?.names.name(name(), for: identity) ?? ""
    found[section]?.groups.append(SiteMap.Group(name: page, label: label()))
    found[section]?.indices[identity] = index
    return SiteMap.Related(section: section, group: index)
  }

  private mutating func add(
    _ member: SiteMap.Entry,
    to group: SiteMap.Related,
    _ related: inout [SiteMap.Related]
  ) {
    // Two owners of a canevas can be in one département.
    let last = found[group.section]?.groups[group.group].members.last
    if last != member { found[group.section]?.groups[group.group].members.append(member) }
    if !related.contains(group) { related.append(group) }
  }

  private mutating func relate(_ one: SiteMap.Related, _ other: SiteMap.Related) {
    for (from, to) in [(one, other), (other, one)] {
      if found[from.section]?.groups[from.group].related.contains(to) == false {
        found[from.section]?.groups[from.group].related.append(to)
      }
    }
  }
}
