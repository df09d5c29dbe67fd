/// The table of contents, and an id for each heading.
struct HTMLContents {
  private struct Entry {
    let level: Int
    let text: String
    let id: String
  }

  /// By block index; `nil` for other blocks.
  let ids: [String?]
  private let entries: [Entry]

  init(_ blocks: [Document.Block]) {
    var count = 0
    var entries: [Entry] = []
    ids = blocks.map { block in
      switch block.content {
      case .answer, .unanswered, .question, .table, .note: return nil
      case .subject: break
      case .heading(let level, let text):
        entries.append(Entry(level: level, text: text, id: "partie-\(count + 1)"))
      }
      count += 1
      return "partie-\(count)"
    }
    self.entries = entries
  }

  func write(into page: inout Markup) {
    if entries.isEmpty { return }
    page.element("nav", ["aria-labelledby": "sommaire"]) { page in
      page.raw("\n")
      page.element("h2", "Sommaire", ["id": "sommaire"])
      page.raw("\n")
      page.element("ul") { page in
        for (index, entry) in entries.enumerated() where entry.level == 2 {
          let inner = entries[(index + 1)...].prefix { $0.level > 2 }
          page.raw("\n")
          page.element("li") { page in
            link(entry, into: &page)
            if inner.isEmpty { return }
            page.element("ul") { page in
              for entry in inner { page.element("li") { link(entry, into: &$0) } }
            }
          }
        }
        page.raw("\n")
      }
      page.raw("\n")
    }
    page.raw("\n")
  }

  private func link(_ entry: Entry, into page: inout Markup) {
    page.element("a", entry.text, ["href": "#" + entry.id])
  }
}
