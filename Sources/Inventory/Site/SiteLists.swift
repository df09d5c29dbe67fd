internal import Exports
internal import Files
internal import FormModel
internal import TextFolding

/// The lists of a site: the index of each section, and the page of each group.
struct SiteLists {
  let plan: InventoryPlan
  let frame: SiteFrame
  let map: SiteMap
  let texts: PropositionTexts

  /// The index of a section.
  func index(of section: SiteSection) -> ListPages {
    let order = order(of: section)
    return ListPages(
      frame: frame,
      title: section.title,
      lead: section.noun.counted(order.count),
      explanation: section.explanation,
      source: section.source(plan.survey),
      section: section,
      name: SiteSection.index,
      count: order.count,
      entry: { index, page in
        if section == .canevas { return canevas(order[index], into: &page) }
        let related = SiteMap.Related(section: section, group: order[index])
        guard let group = map.group(related) else { return }
        page.element("a", group.label, ["href": "../" + map.path(of: related)])
        page.raw(" ")
        page.element(
          "span",
          section.unit(plan.survey.words).counted(group.members.count),
          ["class": "basis"]
        )
      }
    )
  }

  /// By name; départements by code, and states as the form has them.
  func order(of section: SiteSection) -> [Int] {
    guard let groups = map.groups[section] else { return Array(map.canevas.indices) }
    let keys: [String] =
      switch section {
      case .departements: groups.map(\.name)
      case .etats: groups.map { group in position(ofState: group.label) }
      case .canevas, .axes, .collectivites:
        groups.map { String(decoding: $0.label.foldedWords, as: UTF8.self) }
      }
    return groups.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  private func position(ofState label: String) -> String {
    let labels = plan.survey.states.map(\.label)
    return String((labels.firstIndex(of: label) ?? labels.count) + 1000)
  }

  /// The pages of a group.
  func pages(of related: SiteMap.Related) throws(DiskError) -> ListPages? {
    guard let group = map.group(related) else { return nil }
    let section = related.section
    let isOfPropositions = section.listsPropositions
    let listed = isOfPropositions ? try texts.texts(of: group.members, map) : []
    return ListPages(
      frame: frame,
      title: section.heading(group.label),
      lead: section.unit(plan.survey.words).counted(group.members.count),
      explanation: section.pageExplanation,
      source: section.source(plan.survey),
      section: section,
      name: group.name,
      count: group.members.count,
      entry: { index, page in
        let member = group.members[index]
        if isOfPropositions {
          proposition(member, listed[index], besides: related, into: &page)
        } else {
          canevas(member.canevas, into: &page)
        }
      },
      last: { others(of: group, into: &$0) }
    )
  }

  private func canevas(_ index: Int, into page: inout Markup) {
    let facts = map.facts(of: index)
    page.element("a", facts.title, ["href": "../" + map.path(of: index)])
    page.raw(" ")
    let held = plan.survey.words.subject.counted(facts.concertations.count)
    let count = facts.concertations.reduce(0) { $0 + $1.propositions.count }
    let proposed = plan.survey.words.item.counted(count)
    page.element(
      "span",
      "\(Stage(of: facts, on: plan.today).label(plan.survey.words.unit)), \(held), \(proposed)",
      ["class": "basis"]
    )
  }

  private func proposition(
    _ member: SiteMap.Entry,
    _ text: String,
    besides group: SiteMap.Related,
    into page: inout Markup
  ) {
    page.element("p", text.isEmpty ? "(sans texte)" : text)
    page.raw(" ")
    page.element("span", ["class": "basis"]) { page in
      let facts = map.facts(of: member.canevas)
      let title = facts.concertation(ofProposition: member.proposition ?? 0)?.title ?? ""
      page.element(
        "a",
        [facts.lead, title].filter { !$0.isEmpty }.joined(separator: ", "),
        ["href": "../" + map.path(of: member.canevas)]
      )
    }
  }

  private func others(of group: SiteMap.Group, into page: inout Markup) {
    for section in SiteSection.allCases {
      let others = group.related.filter { $0.section == section }
      if others.isEmpty { continue }
      page.raw("\n")
      page.element("h2", section.title)
      page.element("ul", ["class": "many"]) { page in
        for other in others {
          page.element("li") { page in
            page.element("a", map.group(other)?.label ?? "", ["href": "../" + map.path(of: other)])
          }
        }
      }
    }
  }
}

extension CanevasFacts {
  /// The concertation that the proposition at `index`, among all of the canevas, comes from.
  fileprivate func concertation(ofProposition index: Int) -> Concertation? {
    var end = 0
    return concertations.first { concertation in
      end += concertation.propositions.count
      return index < end
    }
  }
}
