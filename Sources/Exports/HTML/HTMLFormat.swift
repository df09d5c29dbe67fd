/// A self-contained HTML page without scripts and external resources.
package struct HTMLFormat: ExportFormat {
  package let name = "html"

  package init() {}

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let document = Document(of: source, for: .publication(edition))
    return [ExportFile(path: source.baseName(edition) + ".html", bytes: Self.bytes(of: document))]
  }

  static func bytes(of document: Document) -> [UInt8] {
    let headings = HTMLContents(document.blocks)
    let owners = document.collectivites.joined(separator: ", ")
    let title = [document.title, owners].filter { !$0.isEmpty }.joined(separator: " – ")
    return Markup.page(title, style: HTMLStyle.sheet + HTMLStyle.header(title)) { page in
      banner(document, owners, into: &page)
      headings.write(into: &page)
      page.element("main", ["id": "contenu"]) { page in
        HTMLBody(ids: headings.ids).write(document.blocks, into: &page)
      }
      page.raw("\n")
    }
  }

  private static func banner(_ document: Document, _ owners: String, into page: inout Markup) {
    page.element("header") { page in
      page.raw("\n")
      page.element("h1", document.title)
      page.raw("\n")
      if !owners.isEmpty { page.element("p", owners, ["class": "owner"]) }
      page.raw("\n")
      if document.facts.isEmpty { return }
      page.element("dl", ["class": "facts"]) { page in
        for fact in document.facts {
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
