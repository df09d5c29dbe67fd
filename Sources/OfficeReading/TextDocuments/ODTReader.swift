/// Reads an OpenDocument text (ISO 26300).
struct ODTReader {
  private let parts: OfficeParts
  private var styles = ODTStyleTable()
  private var document = TextDocument()
  private var builder = TextDocumentBuilder()
  /// The style names of the enclosing paragraphs and spans, innermost last.
  private var spans: [String] = []
  private var paragraphStyles: [String] = []
  private var lists = ODTLists()
  /// Nesting depth inside `silent` elements.
  private var outside = 0
  private var comment: ODTComment?

  private init(_ parts: OfficeParts) { self.parts = parts }

  static func read(_ parts: OfficeParts) throws(TextDocumentError) -> TextDocument {
    var reader = ODTReader(parts)
    if parts.has("styles.xml") { try reader.styles.read(parts, "styles.xml") }
    try reader.styles.read(parts, "content.xml")
    try parts.readText("content.xml") { event in
      reader.meet(event)
      return reader.builder.isTooMuch ? .stop : .goOn
    }
    if reader.builder.isTooMuch { throw .tooMuch }
    if parts.has("meta.xml") { try reader.readProperties() }
    reader.document.blocks = reader.builder.blocks
    return reader.document
  }

  private mutating func readProperties() throws(TextDocumentError) {
    var name: String?
    try parts.readText("meta.xml") { event in
      switch event {
      case .start(let element):
        name = element.name == "user-defined" ? element["name"] : nil
      case .text(let text): if let name { document.properties[name, default: ""] += text }
      case .end: name = nil
      }
      return .goOn
    }
  }

  private mutating func meet(_ event: XMLEvent) {
    if comment != nil { return meetComment(event) }
    switch event {
    case .start(let element): start(element)
    case .text(let text):
      if outside == 0, builder.isInParagraph { builder.add(text.asRead, look) }
    case .end(let name): end(name)
    }
  }

  private var look: TextDocument.Look {
    styles.look(of: spans.last ?? paragraphStyles.last ?? "")
  }

  /// Elements whose content is skipped, such as tracked changes, generated indexes, and the title
  /// and description of pictures.
  private static let silent: Set = [
    "tracked-changes", "note-citation", "table-of-content", "automatic-styles", "title", "desc",
    "forms", "variable-decls", "sequence-decls", "ruby-text", "bibliography", "alphabetical-index",
  ]

  /// Spaces of one element: nobody types more, and a number in a small file may ask for billions.
  private static let mostSpaces = 256

  private mutating func start(_ element: XMLElement) {
    if Self.silent.contains(element.name) { outside += 1 }
    guard outside == 0 else { return }
    switch element.name {
    case "p", "h": startParagraph(element)
    case "span": spans.append(element["style-name"] ?? spans.last ?? "")
    case "s":
      let count = element["c"].flatMap { Int($0) } ?? 1
      builder.add(String(repeating: " ", count: min(max(0, count), Self.mostSpaces)), look)
    case "tab": builder.add("\t", look)
    case "line-break": builder.add("\n", look)
    case "list": lists.start(element["style-name"])
    case "list-item": lists.startItem(element["start-value"].flatMap { Int($0) }, styles)
    case "bookmark", "bookmark-start":
      if let name = element["name"] { builder.mark(name) }
    case "annotation": comment = ODTComment()
    case "table": builder.startTable()
    case "table-row": builder.startRow()
    case "table-cell", "covered-table-cell": builder.startCell()
    default: break
    }
  }

  private mutating func startParagraph(_ element: XMLElement) {
    let style = element["style-name"] ?? ""
    var paragraph = TextDocument.Paragraph()
    paragraph.style = styles.name(of: style)
    paragraph.isHeading = element.name == "h"
    paragraph.item = lists.takeItem()
    paragraphStyles.append(style)
    spans.append(style)
    builder.startParagraph(paragraph)
  }

  private mutating func end(_ name: String) {
    if outside > 0 {
      if Self.silent.contains(name) { outside -= 1 }
      return
    }
    switch name {
    case "p", "h":
      _ = paragraphStyles.popLast()
      _ = spans.popLast()
      builder.endParagraph()
    case "span": _ = spans.popLast()
    case "list": lists.end()
    case "table": builder.endTable()
    case "table-row": builder.endRow()
    case "table-cell", "covered-table-cell": builder.endCell()
    default: break
    }
  }

  private mutating func meetComment(_ event: XMLEvent) {
    guard comment?.meet(event) == true, let done = comment else { return }
    comment = nil
    document.comments.append(done.comment)
    let index = document.comments.count - 1
    builder.change { $0.comments.append(index) }
  }
}

/// A comment while it is read.
private struct ODTComment {
  private var author = ""
  private var date = ""
  private var lines: [String] = []
  private var element = ""

  /// Returns `true` at the end of the comment.
  mutating func meet(_ event: XMLEvent) -> Bool {
    switch event {
    case .start(let start):
      switch start.name {
      case "p": lines.append("")
      case "s", "tab": add(" ")
      case "line-break": lines.append("")
      case "creator", "date": element = start.name
      default: break
      }
    case .text(let text):
      switch element {
      case "creator": author += text
      case "date": date += text
      default: add(text)
      }
    case .end(let name):
      if name == "annotation" { return true }
      if name == element { element = "" }
    }
    return false
  }

  private mutating func add(_ text: String) {
    if !lines.isEmpty { lines[lines.count - 1] += text }
  }

  var comment: TextDocument.Comment {
    .init(author: author, date: date, text: lines.joined(separator: "\n"))
  }
}

/// The open lists, with their counters.
private struct ODTLists {
  private var open: [(style: String, next: Int?)] = []
  private var item: TextDocument.Item?

  mutating func start(_ style: String?) {
    open.append((style ?? open.last?.style ?? "", nil))
  }

  mutating func end() { _ = open.popLast() }

  mutating func startItem(_ start: Int?, _ styles: ODTStyleTable) {
    guard let last = open.indices.last else { return }
    let first = styles.firstNumber(of: open[last].style, level: open.count)
    let number = first.map { start ?? open[last].next ?? $0 }
    open[last].next = number.map { $0 &+ 1 }
    item = TextDocument.Item(depth: last, number: number)
  }

  /// Returns the pending list item once: only the first paragraph of an item has the marker.
  mutating func takeItem() -> TextDocument.Item? {
    defer { item = nil }
    return item
  }
}

extension String {
  /// The text with each run of blanks, tabs and line ends collapsed to one blank.
  fileprivate var asRead: String {
    guard utf8.contains(where: { $0 < 0x20 }) || utf8.containsTwoBlanks else { return self }
    var text = ""
    var isAfterBlank = false
    for character in self {
      let isBlank = [" ", "\n", "\t", "\r", "\r\n"].contains(character)
      if isBlank, isAfterBlank { continue }
      text.append(isBlank ? " " : character)
      isAfterBlank = isBlank
    }
    return text
  }
}

extension String.UTF8View {
  fileprivate var containsTwoBlanks: Bool {
    var isAfterBlank = false
    for byte in self {
      if byte == 0x20, isAfterBlank { return true }
      isAfterBlank = byte == 0x20
    }
    return false
  }
}
