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
          let marks = document.marks
          for (place, block) in document.blocks.enumerated() {
            if case .table(let table) = block.content {
              ODTTable(table, number: place, isToFill: document.origin != nil).write(into: &xml)
            } else {
              write(block.content, marks[place], into: &xml)
            }
          }
        }
      }
    }
    return xml.bytes
  }

  private static func write(
    _ content: Document.Content,
    _ mark: AnswerMark?,
    into xml: inout Markup
  ) {
    switch content {
    case .heading(let level, let text): xml.heading(text, level: level - 1, mark: mark)
    case .subject(let level, let text): xml.heading(text, level: level - 1, "Sujet", mark: mark)
    case .answer(let label, let value):
      if let label { xml.paragraph(label, "Question") }
      write(value, "Text_20_body", into: &xml)
    case .unanswered(let label):
      if let label { xml.paragraph(label, "Question") }
      xml.paragraph(DocumentText.unanswered, "Aide")
    case .question(let label, let help, let space):
      if let label { xml.paragraph(label, "Question", mark) }
      if !help.isEmpty { xml.paragraph(help, "Aide") }
      write(space, "Reponse", into: &xml)
    case .note(let text): xml.paragraph(text, "Aide")
    case .table: break
    }
  }

  static func write(_ value: Document.Value, _ style: String, into xml: inout Markup) {
    switch value {
    case .text(let lines):
      for passage in lines.passages { write(passage, style, nil, into: &xml) }
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

  /// `mark` goes to the first paragraph.
  private static func write(
    _ passage: Passage,
    _ style: String,
    _ mark: AnswerMark?,
    into xml: inout Markup
  ) {
    switch passage {
    case .paragraph(let lines): xml.paragraph(lines: lines, style, mark)
    case .list(let first, let items):
      let name = first == nil ? "Puces" : "Numeros"
      xml.element("text:list", ["text:style-name": name]) { xml in
        for (place, item) in items.enumerated() {
          let start = place == 0 ? first.map { [("text:start-value", String($0))] } : nil
          xml.element("text:list-item", pairs: start ?? []) { xml in
            for (number, passage) in item.enumerated() {
              write(passage, style, place + number == 0 ? mark : nil, into: &xml)
            }
          }
        }
      }
    }
  }

  /// `style` is that of what is written there.
  static func write(
    _ space: Document.Space,
    _ style: String,
    _ mark: AnswerMark? = nil,
    into xml: inout Markup
  ) {
    switch space {
    case .lines(let count): for _ in 0..<count { xml.paragraph("", "Ligne") }
    case .boxes(let choices):
      for (place, choice) in choices.enumerated() {
        xml.paragraph(choice.text, "Case", place == 0 ? mark : nil)
      }
    case .written(let lines):
      let passages = lines.passages
      if passages.isEmpty { return xml.paragraph("", style, mark) }
      for (place, passage) in passages.enumerated() {
        write(passage, style, place == 0 ? mark : nil, into: &xml)
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
  mutating func heading(
    _ text: String,
    level: Int,
    _ style: String? = nil,
    mark: AnswerMark? = nil
  ) {
    let name = style ?? "Heading_20_\(level)"
    element(
      "text:h",
      ["text:style-name": name, "text:outline-level": String(level)]
    ) { xml in xml.marked(mark) { $0.spaced(text) } }
  }

  mutating func paragraph(_ text: String, _ style: String, _ mark: AnswerMark? = nil) {
    paragraph(lines: [text], style, mark)
  }

  mutating func paragraph(lines: [String], _ style: String, _ mark: AnswerMark? = nil) {
    element("text:p", ["text:style-name": style]) { xml in
      xml.marked(mark) { xml in
        for (place, line) in lines.enumerated() {
          if place > 0 { xml.empty("text:line-break") }
          xml.spaced(line)
        }
      }
    }
  }

  private mutating func marked(_ mark: AnswerMark?, _ content: (inout Markup) -> Void) {
    guard let mark else { return content(&self) }
    empty("text:bookmark-start", ["text:name": mark.name])
    content(&self)
    empty("text:bookmark-end", ["text:name": mark.name])
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
