/// The blocks of a document as HTML sections, description lists and tables.
struct HTMLBody {
  /// The ids of the headings, by block index.
  let ids: [String?]

  func write(_ blocks: [Document.Block], into page: inout Markup) {
    var index = 0
    var subject = ""
    while index < blocks.count {
      let (content, id) = (blocks[index].content, ids[index])
      index += 1
      page.raw("\n")
      switch content {
      case .heading(let level, let text):
        page.element("h\(level)", text, ["id": id ?? ""])
      case .subject(let level, let text):
        subject = id ?? ""
        if level <= Document.deepestHeading {
          page.element("h\(level)", text, ["id": subject, "class": "subject"])
        } else {
          page.element(
            "p",
            text,
            ["role": "heading", "aria-level": String(level), "id": subject, "class": "subject"]
          )
        }
      case .note(let text): page.element("p", text, ["class": "help"])
      case .table(let table): write(table, named: subject, into: &page)
      case .answer, .unanswered, .question:
        guard let label = content.label else {
          page.element("div", ["class": "answer"]) { answer(content, into: &$0) }
          break
        }
        // Group consecutive questions and answers in one list.
        page.element("dl") { page in
          described(content, label, into: &page)
          while index < blocks.count, let label = blocks[index].content.label {
            described(blocks[index].content, label, into: &page)
            index += 1
          }
          page.raw("\n")
        }
      }
    }
    page.raw("\n")
  }

  private func described(
    _ content: Document.Content,
    _ label: String,
    into page: inout Markup
  ) {
    page.raw("\n")
    page.element("div") { page in
      page.element("dt", label)
      page.element("dd") { answer(content, into: &$0) }
    }
  }

  private func answer(_ content: Document.Content, into page: inout Markup) {
    switch content {
    case .answer(_, let value): write(value, into: &page)
    case .unanswered: page.element("p", DocumentText.unanswered, ["class": "none"])
    case .question(_, let help, let space):
      if !help.isEmpty { page.element("p", help, ["class": "help"]) }
      write(space, into: &page)
    case .heading, .subject, .table, .note: break
    }
  }

  private func write(_ value: Document.Value, into page: inout Markup) {
    switch value {
    case .text(let lines): HTMLPassages.write(lines.passages, into: &page)
    case .list(let items):
      page.element("ul") { page in
        for item in items { page.element("li", item) }
      }
    case .link(let address): page.element("a", address, ["href": address])
    }
  }

  private func write(_ space: Document.Space, into page: inout Markup) {
    switch space {
    case .lines(let count):
      for _ in 0..<count { page.element("div", "", ["class": "line"]) }
    case .written(let lines): write(.text(lines), into: &page)
    case .boxes(let choices):
      page.element("ul", ["class": "boxes"]) { page in
        for choice in choices { page.element("li", choice.text) }
      }
    }
  }

  private func write(_ table: Document.Table, named heading: String, into page: inout Markup) {
    page.element(
      "div",
      ["class": "table", "role": "group", "aria-labelledby": heading, "tabindex": "0"]
    ) { page in
      page.element("table", ["aria-labelledby": heading]) { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for title in table.header { page.element("th", title, ["scope": "col"]) }
          }
        }
        page.raw("\n")
        page.element("tbody") { page in
          for row in table.rows {
            page.raw("\n")
            page.element("tr") { page in
              for (column, cell) in row.cells.enumerated() {
                write(cell, isName: column == 0 && row.cells.count > 1, into: &page)
              }
            }
          }
          page.raw("\n")
        }
      }
    }
  }

  private func write(_ cell: Document.Cell, isName: Bool, into page: inout Markup) {
    switch cell.content {
    case .value(let value) where isName:
      page.element("th", ["scope": "row"]) { write(value, into: &$0) }
    case .value(let value): page.element("td") { write(value, into: &$0) }
    case .space(let space): page.element("td", ["class": "space"]) { write(space, into: &$0) }
    case .unanswered: page.element("td", DocumentText.unanswered, ["class": "none"])
    case .empty: page.element("td", "")
    }
  }
}

extension Document.Content {
  /// The question below a subject that it answers.
  var label: String? {
    switch self {
    case .answer(let label, _), .unanswered(let label), .question(let label, _, _): label
    case .heading, .subject, .table, .note: nil
    }
  }
}
