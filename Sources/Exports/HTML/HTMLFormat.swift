package import FormModel

/// A self-contained HTML page without scripts and external resources.
package struct HTMLFormat: ExportFormat {
  package let name = "html"
  package let title = "page web (HTML)"
  package let word = "HTML"

  package init() {}

  package func purpose(of form: Form) -> String { "imprimer, lire, publier" }

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let document = Document(of: source, for: .publication(edition))
    return [ExportFile(path: source.baseName(edition) + ".html", bytes: Self.bytes(of: document))]
  }

  static func bytes(of document: Document) -> [UInt8] {
    let page = HTMLDocument(document)
    return Markup.page(page.title, style: HTMLStyle.sheet + page.runningTitle) {
      page.write(into: &$0)
    }
  }
}
