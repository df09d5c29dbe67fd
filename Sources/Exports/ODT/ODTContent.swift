/// The content.xml of an OpenDocument text.
enum ODTContent {
  static func bytes(of document: Document) -> [UInt8] {
    var xml = Markup()
    xml.declaration()
    xml.element("office:document-content", ODTNamespaces.content) { xml in
      ODTStyles.write(columnCounts: document.columnCounts, into: &xml)
      xml.element("office:body") { xml in
        xml.element("office:text") { xml in
          let anchors = document.anchors()
          xml.paragraph(document.title, "Title", anchors.title)
          for name in document.collectivites { xml.paragraph(name, "Subtitle") }
          for fact in document.facts {
            xml.paragraph(fact.label + "\u{A0}: " + fact.value, "Mention")
          }
          for (index, block) in document.blocks.enumerated() {
            if case .table(let table) = block.content {
              ODTTable(table, number: index, anchors).write(into: &xml)
            } else {
              write(block.content, anchors.blocks[index], into: &xml)
            }
          }
        }
      }
    }
    return xml.bytes
  }

  private static func write(
    _ content: Document.Content,
    _ anchor: Anchor?,
    into xml: inout Markup
  ) {
    switch content {
    case .heading(let level, let text): xml.heading(text, level: level - 1, anchor: anchor)
    case .subject(let level, let text): xml.heading(text, level: level - 1, "Sujet", anchor: anchor)
    case .answer(let label, let value):
      if let label { xml.paragraph(label, "Question", anchor) }
      write(value, "Text_20_body", label == nil ? anchor : nil, into: &xml)
    case .unanswered(let label):
      if let label { xml.paragraph(label, "Question", anchor) }
      xml.paragraph(DocumentText.unanswered, "Aide", label == nil ? anchor : nil)
    case .question(let label, let help, let space):
      if let label { xml.paragraph(label, "Question", anchor) }
      if !help.isEmpty { xml.paragraph(help, "Aide") }
      write(space, "Reponse", into: &xml)
    case .note(let text): xml.paragraph(text, "Aide")
    case .table: break
    }
  }

  /// The first paragraph has the anchor.
  static func write(
    _ value: Document.Value,
    _ style: String,
    _ anchor: Anchor? = nil,
    into xml: inout Markup
  ) {
    switch value {
    case .text(let lines):
      for (index, passage) in lines.passages.enumerated() {
        write(passage, style, index == 0 ? anchor : nil, into: &xml)
      }
    case .list(let items):
      xml.element("text:list", ["text:style-name": "Puces"]) { xml in
        for (index, item) in items.enumerated() {
          xml.element("text:list-item") { $0.paragraph(item, "Puce", index == 0 ? anchor : nil) }
        }
      }
    case .link(let address):
      xml.element("text:p", ["text:style-name": style]) { xml in
        xml.annotations(of: anchor)
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

  /// The first paragraph has the anchor.
  private static func write(
    _ passage: Passage,
    _ style: String,
    _ anchor: Anchor?,
    into xml: inout Markup
  ) {
    switch passage {
    case .paragraph(let lines): xml.paragraph(lines: lines, style, anchor)
    case .list(let first, let items):
      let name = first == nil ? "Puces" : "Numeros"
      xml.element("text:list", ["text:style-name": name]) { xml in
        for (index, item) in items.enumerated() {
          let start = index == 0 ? first.map { [("text:start-value", String($0))] } : nil
          xml.element("text:list-item", pairs: start ?? []) { xml in
            for (number, passage) in item.enumerated() {
              write(passage, style, index + number == 0 ? anchor : nil, into: &xml)
            }
          }
        }
      }
    }
  }

  /// `style` is the style of what is written there.
  static func write(
    _ space: Document.Space,
    _ style: String,
    _ anchor: Anchor? = nil,
    into xml: inout Markup
  ) {
    switch space {
    case .lines(let count): for _ in 0..<count { xml.paragraph("", "Ligne") }
    case .boxes(let choices):
      for (index, choice) in choices.enumerated() {
        xml.paragraph(choice.text, "Case", index == 0 ? anchor : nil)
      }
    case .written(let lines):
      let passages = lines.passages
      if passages.isEmpty { return xml.paragraph("", style, anchor) }
      for (index, passage) in passages.enumerated() {
        write(passage, style, index == 0 ? anchor : nil, into: &xml)
      }
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
  mutating func heading(
    _ text: String,
    level: Int,
    _ style: String? = nil,
    anchor: Anchor? = nil
  ) {
    let name = style ?? "Heading_20_\(min(level, 3))"
    element(
      "text:h",
      ["text:style-name": name, "text:outline-level": String(level)]
    ) { xml in xml.anchored(anchor) { $0.spaced(text) } }
  }

  mutating func paragraph(_ text: String, _ style: String, _ anchor: Anchor? = nil) {
    paragraph(lines: [text], style, anchor)
  }

  mutating func paragraph(lines: [String], _ style: String, _ anchor: Anchor? = nil) {
    element("text:p", ["text:style-name": style]) { xml in
      xml.anchored(anchor) { xml in
        for (index, line) in lines.enumerated() {
          if index > 0 { xml.empty("text:line-break") }
          xml.spaced(line)
        }
      }
    }
  }

  private mutating func anchored(_ anchor: Anchor?, _ content: (inout Markup) -> Void) {
    guard let mark = anchor?.mark else {
      annotations(of: anchor)
      return content(&self)
    }
    empty("text:bookmark-start", ["text:name": mark.name])
    annotations(of: anchor)
    content(&self)
    empty("text:bookmark-end", ["text:name": mark.name])
  }

  fileprivate mutating func annotations(of anchor: Anchor?) {
    for annotation in anchor?.annotations ?? [] {
      // Declared here, so that a document without comments is the same as ever.
      element("office:annotation", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"]) { xml in
        xml.element("dc:creator", annotation.author)
        if !annotation.date.isEmpty { xml.element("dc:date", annotation.date) }
        for line in annotation.text.printableLines { xml.element("text:p") { $0.spaced(line) } }
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
