import Corpus
import FormModel
import FoundationEssentials
import JSONText
import Testing

@testable import Exports
@testable import Inventory

@Suite("The inventory as a site")
struct SiteTests {
  @Test("Every link leads to a page, and every page is led to", arguments: [0, 1, 40])
  func links(_ count: Int) throws {
    let shop = try Workshop()
    try shop.write("", to: "sources/vide.json")
    try shop.write(FollowedCorpus(seed: 5), 0..<count)
    try shop.inventory(site: "site")
    let site = try SiteCopy(shop.path + "/site")
    let pages = site.texts.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count >= 2 + count)
    var reached: Set<String> = ["index.html"]
    for (path, text) in pages {
      let targets = site.links(in: text, of: path)
      #expect(targets.filter { !site.leads($0) } == [], "\(path)")
      reached.formUnion(targets.map { String($0.prefix { $0 != "#" }) })
    }
    #expect(Set(pages.keys).subtracting(reached) == [])
  }

  @Test("Where a page leads to a canevas, that canevas leads back")
  func bothWays() throws {
    let shop = try Workshop()
    try shop.write(FollowedCorpus(seed: 6), 0..<30)
    try shop.inventory(site: "site")
    let site = try SiteCopy(shop.path + "/site")
    let folders = ["collectivites", "departements", "axes", "etats"]
    var pairs: Set<String> = []
    for (path, text) in site.texts where path.hasPrefix("canevas/") {
      for target in site.links(in: text, of: path)
      where folders.contains(where: { target.hasPrefix($0 + "/") })
        && !target.hasSuffix("index.html")
      {
        pairs.insert("\(path) \(target)")
      }
    }
    var back: Set<String> = []
    for (path, text) in site.texts
    where folders.contains(where: { path.hasPrefix($0 + "/") }) && !path.contains("index") {
      for target in site.links(in: text, of: path)
      where target.hasPrefix("canevas/") && !target.hasSuffix("index.html") {
        back.insert("\(target) \(path)")
      }
    }
    #expect(pairs == back)
    #expect(pairs.count > 60)
  }

  @Test("The numbers of its indexes are those of another reader of the sources")
  func totals() throws {
    let shop = try Workshop()
    let corpus = FollowedCorpus(seed: 7)
    try shop.write(corpus, 0..<80)
    try shop.inventory(site: "site")
    let site = try SiteCopy(shop.path + "/site")
    let files = (0..<80).map { Data(JSONWriter.compact(.object(corpus.file($0)))) }
    let totals = try IndependentTotals(files, today: Workshop.today.iso).counts
    let aftermath = try IndependentAftermath(files, today: Workshop.today.iso).counts
    #expect(site.counts("canevas").count == totals["démarches"])
    #expect(site.counts("collectivites").count == totals["collectivités"])
    for (axis, count) in site.counts("axes") {
      #expect(aftermath["axe \(axis)"] == Double(count), "\(axis)")
    }
    let states = site.counts("etats")
    let propositions = totals.filter { $0.key.hasPrefix("propositions ") }.values.reduce(0, +)
    #expect(states.values.reduce(0, +) == propositions)
    let known = aftermath.filter { $0.key.hasPrefix("état ") }.values.reduce(0, +)
    #expect(Double(propositions - (states[PropositionTotals.unanswered] ?? 0)) == known)
  }

  @Test("What people wrote is shown on pages, in the feed and in the index, and never run")
  func escaped() throws {
    let shop = try Workshop()
    let hostile = #"</script><script>alert(1)</script>&\" onload=\"x"#
    let text = try Workshop.rennes {
      $0.replacing("\"nom\": \"Rennes\"", with: "\"nom\": \"\(hostile)\"")
        .replacing(Workshop.rennesID, with: "../../\(hostile)")
    }
    try shop.write(text, to: "sources/a.json")
    try shop.inventory(site: "site")
    let site = try SiteCopy(shop.path + "/site")
    for (path, text) in site.texts where path.hasSuffix(".html") {
      #expect(!text.contains("<script>"), "\(path)")
      #expect(!text.contains(#"" onload"#), "\(path)")
    }
    #expect(site.texts["index.html"]?.contains("&lt;script&gt;alert(1)") == true)
    let index = try #require(site.texts[SearchIndex.fileName])
    let list = index.dropFirst("canevasRecherche(".count).dropLast(");\n".count)
    let entries = try JSONReader.value(of: String(list)).array ?? []
    #expect(entries.contains { $0.array?.first?.string?.contains("<script>") == true })
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shop.path).sorted()
        == ["inventaire", "site", "sources"]
    )
  }

  @Test("Names of files are plain, whatever ids, names and axes are")
  func names() {
    var names = PageNames()
    #expect(names.name("commune-2A004", for: "a") == "commune-2a004")
    #expect(names.name("COMMUNE-2A004", for: "b") == "commune-2a004-n2")
    for text in ["", "index", "CON", "lpt1", "../x", "é", "a b", "a-p2", "-a", ".", "a/b", "<"] {
      #expect(names.name(text, for: text).wholeMatch(of: /x-[0-9a-f]{16}/) != nil, "\(text)")
    }
    #expect(names.name("../x", for: "../x").hasSuffix("-n2"))
  }

  @Test("A list of more than a page has all of its entries, each once")
  func paged() throws {
    let shop = try Workshop()
    let count = ListPages.entries + 5
    try shop.write(Corpus(seed: 9), 0..<count)
    try shop.inventory(site: "site")
    let site = try SiteCopy(shop.path + "/site")
    let pages = ["canevas/index.html", "canevas/index-p2.html"]
    let entries = pages.flatMap { site.entries(of: $0) }
    #expect(entries.count == count)
    #expect(Set(entries).count == count)
    #expect(site.texts["canevas/index-p3.html"] == nil)
  }

  @Test("The feed is well-formed, has what changed last first, and after an inventory what is new")
  func feed() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<3)
    try shop.inventory(into: "avant")
    try shop.write(Corpus(seed: 5), 3..<5)
    try shop.inventory(since: "avant", site: "site")
    let feed = try shop.read("site/flux.xml")
    #expect(feed.matches(of: /<entry>/).count == 2)
    #expect(feed.matches(of: /<category term="nouveau"\/>/).count == 2)
    let days = feed.matches(of: /<updated>([^<]*)<\/updated>/).map { String($0.1) }
    #expect(days.first == days.dropFirst().max())
    #expect(days.dropFirst().sorted(by: >) == Array(days.dropFirst()))
    let ids = feed.matches(of: /<id>([^<]*)<\/id>/).map { String($0.1) }
    #expect(Set(ids).count == 3)
    #expect(
      ids.allSatisfy {
        $0.wholeMatch(of: /urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil
      }
    )
    #expect(AtomFeed.identifier("a & b").wholeMatch(of: /urn:uuid:.{14}8.{4}8.{3}-.{12}/) != nil)
  }

  @Test("No page needs a script, and the first one says what the search box needs")
  func scripts() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 5), 0..<15)
    try shop.inventory(site: "site")
    let site = try SiteCopy(shop.path + "/site")
    let scripted = site.texts.filter { $0.key.hasSuffix(".html") && $0.value.contains("<script") }
    #expect(scripted.map(\.key) == ["index.html"])
    #expect(site.texts["index.html"]?.contains("La recherche a besoin de JavaScript") == true)
    #expect(!site.texts.values.contains { $0.contains("fetch(") })
  }

  @Test("Threads change nothing of it")
  func threads() throws {
    let shop = try Workshop()
    try shop.write(FollowedCorpus(seed: 8), 0..<40)
    try shop.inventory(into: "un", site: "site-un", threads: 1)
    try shop.inventory(into: "quatre", site: "site-quatre", threads: 4)
    let (one, four) = try (SiteCopy(shop.path + "/site-un"), SiteCopy(shop.path + "/site-quatre"))
    #expect(one.texts == four.texts)
  }
}
