/// A document as the body of an HTML page: banner, table of contents, answers.
package struct HTMLDocument {
  private let document: Document
  private let owners: String
  private let headings: HTMLContents

  package init(_ document: Document) {
    self.document = document
    owners = document.collectivites.joined(separator: ", ")
    headings = HTMLContents(document.blocks)
  }

  package var title: String {
    [document.title, owners].filter { !$0.isEmpty }.joined(separator: " – ")
  }

  /// The style rule for the title on each printed page.
  package var runningTitle: String { HTMLStyle.header(title) }

  /// `further` facts stand behind those of the document; `aside` is written between the banner and
  /// the table of contents.
  package func write(
    into page: inout Markup,
    further: KeyValuePairs<String, String> = [:],
    aside: (inout Markup) -> Void = { _ in }
  ) {
    banner(further, into: &page)
    aside(&page)
    headings.write(into: &page)
    page.element("main", ["id": "contenu"]) { page in
      HTMLBody(ids: headings.ids).write(document.blocks, into: &page)
    }
    page.raw("\n")
  }

  private func banner(_ further: KeyValuePairs<String, String>, into page: inout Markup) {
    let facts =
      document.facts + further.map { Document.Fact(label: $0.key, value: $0.value.printableLine) }
    page.element("header") { page in
      page.raw("\n")
      page.element("h1", document.title)
      page.raw("\n")
      if !owners.isEmpty { page.element("p", owners, ["class": "owner"]) }
      page.raw("\n")
      if facts.isEmpty { return }
      page.element("dl", ["class": "facts"]) { page in
        for fact in facts {
          page.raw("\n")
          page.element("div") { page in
            page.element("dt", fact.label)
            page.element("dd", fact.value)
          }
        }
        page.raw("\n")
      }
      page.raw("\n")
    }
    page.raw("\n")
  }
}
