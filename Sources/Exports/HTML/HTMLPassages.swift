/// The passages of a text as HTML.
enum HTMLPassages {
  static func write(_ passages: [Passage], into page: inout Markup) {
    for passage in passages {
      switch passage {
      case .paragraph(let lines): page.element("p") { write(lines, into: &$0) }
      case .list(let first, let items):
        let start = first.flatMap { $0 == 1 ? nil : [("start", String($0))] } ?? []
        page.element(first == nil ? "ul" : "ol", pairs: start) { page in
          for item in items { page.element("li", [:]) { write(item: item, into: &$0) } }
        }
      }
    }
  }

  /// Writes an item without paragraph spacing if it has a single paragraph.
  private static func write(item: [Passage], into page: inout Markup) {
    guard case .paragraph(let lines) = item.first else { return write(item, into: &page) }
    let rest = Array(item.dropFirst())
    if rest.contains(where: { if case .paragraph = $0 { true } else { false } }) {
      return write(item, into: &page)
    }
    write(lines, into: &page)
    write(rest, into: &page)
  }

  private static func write(_ lines: [String], into page: inout Markup) {
    for (index, line) in lines.enumerated() {
      if index > 0 { page.raw("<br/>\n") }
      page.put(line)
    }
  }
}
