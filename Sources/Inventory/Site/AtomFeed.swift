internal import Drafts
internal import Exports
internal import FormModel

/// What is new in a site, as an Atom feed (RFC 4287). Its addresses are relative: the program does
/// not know where the site will be, and readers resolve them against the address of the feed.
struct AtomFeed {
  static let fileName = "flux.xml"
  static func title(_ inventory: String) -> String { "\(inventory)\u{A0}: nouveautés" }

  let plan: InventoryPlan
  let map: SiteMap
  let news: News

  var bytes: [UInt8] {
    var feed = Markup()
    feed.declaration()
    feed.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "fr"]) { feed in
      let first = map.canevas.map(\.pooled.facts.id).min() ?? ""
      line("id", Self.identifier("flux " + first), &feed)
      line("title", Self.title(plan.survey.words.title), &feed)
      line("updated", updated, &feed)
      feed.raw("\n")
      feed.empty("link", ["rel": "self", "href": Self.fileName])
      feed.raw("\n")
      feed.empty("link", ["rel": "alternate", "type": "text/html", "href": SiteFrame.home])
      feed.raw("\n")
      feed.element("author") { $0.element("name", "Les collectivités de l’inventaire") }
      line("rights", License.name, &feed)
      line("generator", "canevas", &feed)
      for item in news.items { entry(item, into: &feed) }
      feed.raw("\n")
    }
    feed.raw("\n")
    return feed.bytes
  }

  /// The last change; without any, the day of the inventory.
  private var updated: String {
    news.items.first.map { map.facts(of: $0.canevas).modified.iso } ?? "\(plan.today.iso)T00:00:00Z"
  }

  private func entry(_ item: News.Item, into feed: inout Markup) {
    let facts = map.facts(of: item.canevas)
    feed.raw("\n")
    feed.element("entry") { feed in
      line("id", Self.identifier(facts.id), &feed)
      line("title", facts.title, &feed)
      line("updated", facts.modified.iso, &feed)
      feed.raw("\n")
      feed.empty(
        "link",
        ["rel": "alternate", "type": "text/html", "href": map.path(of: item.canevas)]
      )
      feed.raw("\n")
      feed.element("author") { $0.element("name", facts.lead) }
      if let word = item.word {
        feed.raw("\n")
        feed.empty("category", ["term": word])
      }
      line("summary", summary(facts), &feed)
      feed.raw("\n")
    }
  }

  private func summary(_ facts: CanevasFacts) -> String {
    let state = facts.isFinal ? "version\u{A0}\(facts.version), finalisée" : "version de travail"
    let stage = Stage(of: facts, on: plan.today).label(plan.survey.words.unit)
    let held = plan.survey.words.subject.counted(facts.concertations.count)
    return "Canevas\u{A0}: \(state). \(plan.survey.words.unit.withCapital) \(stage), \(held)."
  }

  private func line(_ name: String, _ text: String, _ feed: inout Markup) {
    feed.raw("\n")
    feed.element(name, text)
  }

  /// An id that is a UUID as an address; any other as a UUID made of its fingerprints (version 8 of
  /// RFC 9562).
  static func identifier(_ id: String) -> String {
    let hex = Set("0123456789abcdef")
    let parts = id.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    if parts.map(\.count) == [8, 4, 4, 4, 12], parts.joined().allSatisfy(hex.contains) {
      return "urn:uuid:" + id.lowercased()
    }
    let digits = Array(Fingerprint(of: id).text + Fingerprint(of: "canevas " + id).text)
    func part(_ start: Int, _ count: Int) -> String { String(digits[start..<start + count]) }
    return "urn:uuid:\(part(0, 8))-\(part(8, 4))-8\(part(13, 3))-8\(part(17, 3))-\(part(20, 12))"
  }
}
