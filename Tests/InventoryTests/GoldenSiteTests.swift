import FoundationEssentials
import Testing

/// Pages of the site of `exemples/rennes.json`, as they were recorded and looked at.
/// `RECORD=1 swift test --filter GoldenSiteTests` writes the files anew.
@Suite("The pages of a site are those in Golden")
struct GoldenSiteTests {
  @Test("A canevas, a list of propositions and the feed are the recorded ones")
  func pages() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/rennes.json")
    try shop.inventory(site: "site")
    let pages = [
      "canevas/\(Workshop.rennesID).html": "canevas.html",
      "etats/retenue.html": "propositions.html",
      "flux.xml": "flux.xml",
    ]
    for (path, name) in pages {
      let text = try shop.read("site/\(path)")
      let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/\(name)")
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try Data(text.utf8).write(to: golden)
      }
      let recorded = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
      let difference = zip(lines, old).first { $0 != $1 }
      #expect(
        text == recorded,
        "\(name): \(difference.map { "now « \($0) », before « \($1) »" } ?? "another length")"
      )
    }
  }
}
