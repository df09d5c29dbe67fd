internal import Exports
internal import Files
internal import FormModel
internal import TextFolding

/// A list that is cut into pages, each of which leads to the others.
struct ListPages {
  /// How many entries a page has.
  static let entries = 300

  let frame: SiteFrame
  let title: String
  let lead: String
  let explanation: String
  let source: String
  let section: SiteSection
  /// The file name without its end: `index` for the index of the section.
  let name: String
  let count: Int
  /// Writes the entry `index` below the top of the site, into its list item.
  let entry: (_ index: Int, _ page: inout Markup) -> Void
  /// What stands behind the entries of the first page.
  var last: (inout Markup) -> Void = { _ in }

  /// Makes the pages one after another, with their paths from the top of the site.
  func forEach(_ take: (ExportFile) throws(DiskError) -> Void) throws(DiskError) {
    let total = max(1, (count + Self.entries - 1) / Self.entries)
    for number in 1...total {
      try take(
        ExportFile(
          path: "\(section.folder)/\(PageNames.file(name, page: number))",
          bytes: page(number, of: total)
        )
      )
    }
  }

  private func page(_ number: Int, of total: Int) -> [UInt8] {
    let range = (number - 1) * Self.entries..<min(count, number * Self.entries)
    let isIndex = name == SiteSection.index
    return frame.page(
      total > 1 ? "\(title), page \(number)" : title,
      at: isIndex ? .index(section, page: number) : .inside(section),
      source: source
    ) { page in
      frame.header(title, lead: lead, into: &page)
      page.element("main", ["id": "contenu"]) { page in
        page.raw("\n")
        page.element("p", explanation, ["class": "note"])
        if total > 1 { pager(number, of: total, "Pages de la liste", into: &page) }
        page.raw("\n")
        page.element("ol", ["class": "entries", "start": "\(range.lowerBound + 1)"]) { page in
          for index in range {
            page.raw("\n")
            page.element("li") { entry(index, &$0) }
          }
          page.raw("\n")
        }
        if total > 1 { pager(number, of: total, "Pages, après la liste", into: &page) }
        if number == 1 { last(&page) }
      }
      page.raw("\n")
    }
  }

  private func pager(_ number: Int, of total: Int, _ label: String, into page: inout Markup) {
    let targets = [
      ("Première page", 1), ("Page précédente", number - 1), ("Page suivante", number + 1),
      ("Dernière page", total),
    ]
    page.raw("\n")
    page.element("nav", ["class": "pager", "aria-label": label]) { page in
      page.element("p", "Page \(number) sur \(FrenchNumber.text(total))")
      page.element("ul") { page in
        for (title, target) in targets where target != number && (1...total).contains(target) {
          page.element("li") { page in
            page.element("a", title, ["href": PageNames.file(name, page: target)])
          }
        }
      }
    }
  }
}
