/// The content.xml of an OpenDocument text.
enum ODTContent {
  static func bytes(of document: Document) -> [UInt8] {
    var xml = Markup()
    xml.declaration()
    xml.element("office:document-content", ODTNamespaces.content) { xml in
      ODTStyles.write(columnCounts: document.columnCounts, into: &xml)
      xml.element("office:body") { xml in
        xml.element("office:text") { xml in
          xml.paragraph(document.title, "Title")
          for name in document.collectivites { xml.paragraph(name, "Subtitle") }
          for fact in document.facts {
            xml.paragraph(fact.label + "\u{A0}: " + fact.value, "Mention")
          }
          for (place, block) in document.blocks.enumerated() {
            write(block, number: place, into: &xml)
          }
        }
      }
    }
    return xml.bytes
  }

  private static func write(_ block: Document.Block, number: Int, into xml: inout Markup) {
    switch block.content {
    case .heading(let level, let text): xml.heading(text, level: level - 1)
    case .subject(let level, let text): xml.heading(text, level: level - 1, "Sujet")
    case .answer(let label, let value):
      if let label { xml.paragraph(label, "Question") }
      write(value, "Text_20_body", into: &xml)
    case .unanswered(let label):
      if let label { xml.paragraph(label, "Question") }
      xml.paragraph(DocumentText.unanswered, "Aide")
    case .question(let label, let help, let space):
      if let label { xml.paragraph(label, "Question") }
      if !help.isEmpty { xml.paragraph(help, "Aide") }
      write(space, into: &xml)
    case .note(let text): xml.paragraph(text, "Aide")
    case .table(let table): ODTTable(table, number: number).write(into: &xml)
    }
  }

  static func write(_ value: Document.Value, _ style: String, into xml: inout Markup) {
    switch value {
    case .text(let lines):
      for passage in lines.passages { write(passage, style, into: &xml) }
    case .list(let items):
      xml.element("text:list", ["text:style-name": "Puces"]) { xml in
        for item in items {
          xml.element("text:list-item") { $0.paragraph(item, "Puce") }
        }
      }
    case .link(let address):
      xml.element("text:p", ["text:style-name": style]) { xml in
        xml.element(
          "text:a",
          address,
          [
            "xlink:type": "simple", "xlink:href": address,
            "text:style-name": "Internet_20_link",
          ]
        )
      }
    }
  }

  private static func write(_ passage: Passage, _ style: String, into xml: inout Markup) {
    switch passage {
    case .paragraph(let lines): xml.paragraph(lines: lines, style)
    case .list(let first, let items):
      let name = first == nil ? "Puces" : "Numeros"
      xml.element("text:list", ["text:style-name": name]) { xml in
        for (place, item) in items.enumerated() {
          let start = place == 0 ? first.map { [("text:start-value", String($0))] } : nil
          xml.element("text:list-item", pairs: start ?? []) { xml in
            for passage in item { write(passage, style, into: &xml) }
          }
        }
      }
    }
  }

  static func write(_ space: Document.Space, into xml: inout Markup) {
    switch space {
    case .lines(let count): for _ in 0..<count { xml.paragraph("", "Ligne") }
    case .boxes(let choices):
      for choice in choices { xml.paragraph(Document.Space.box + choice, "Case") }
    }
  }
}

extension Document {
  /// The distinct column counts of its tables.
  fileprivate var columnCounts: [Int] {
    let counts = blocks.compactMap { block in
      if case .table(let table) = block.content { table.header.count } else { nil }
    }
    return Set(counts).sorted()
  }
}

extension Markup {
  /// Headings that have no style of their own look like those of the third level.
  mutating func heading(_ text: String, level: Int, _ style: String? = nil) {
    let name = style ?? "Heading_20_\(min(level, 3))"
    element(
      "text:h",
      ["text:style-name": name, "text:outline-level": String(level)]
    ) { $0.spaced(text) }
  }

  mutating func paragraph(_ text: String, _ style: String) {
    paragraph(lines: [text], style)
  }

  mutating func paragraph(lines: [String], _ style: String) {
    element("text:p", ["text:style-name": style]) { xml in
      for (place, line) in lines.enumerated() {
        if place > 0 { xml.empty("text:line-break") }
        xml.spaced(line)
      }
    }
  }

  /// Writes a text with tabs and with blanks that XML would collapse.
  private mutating func spaced(_ text: String) {
    let isPlain = !text.contains("  ") && !text.contains("\t") && !text.hasPrefix(" ")
    if isPlain { return put(text) }
    var rest = text[...]
    while let first = rest.first {
      if first == "\t" {
        empty("text:tab")
        rest.removeFirst()
      } else if first == " " {
        let blanks = rest.prefix { $0 == " " }
        empty("text:s", ["text:c": String(blanks.count)])
        rest = rest[blanks.endIndex...]
      } else {
        // Keep single blanks between words.
        let run = rest.prefix { $0 != "\t" && $0 != " " }
        put(String(run))
        rest = rest[run.endIndex...]
        let blanks = rest.prefix { $0 == " " }
        if blanks.count == 1, blanks.endIndex != rest.endIndex {
          put(" ")
          rest.removeFirst()
        }
      }
    }
  }
}
