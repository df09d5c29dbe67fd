/// Reads an Office Open XML text document (ECMA-376).
struct DOCXReader {
  private let parts: OfficeParts
  /// The folder of the main part, with a trailing slash.
  private let folder: String
  private var styles = DOCXStyleTable()
  private var document = TextDocument()
  private var builder = TextDocumentBuilder()
  /// Indices into `document.comments`, by comment id.
  private var comments: [String: Int] = [:]
  private var lists = DOCXLists()
  private var list: (id: String, depth: Int)?
  private var look = TextDocument.Look()
  private var isText = false
  private var isInRunProperties = false
  private var isInParagraphProperties = false
  private var spans: [Int] = []
  /// Nesting depth inside `silent` elements.
  private var outside = 0

  private init(_ parts: OfficeParts, folder: String) {
    (self.parts, self.folder) = (parts, folder)
  }

  /// Returns the name of the main part, or `nil` if the file is not a Word document.
  static func mainPart(of parts: OfficeParts) throws(TextDocumentError) -> String? {
    guard parts.has("_rels/.rels") else { return nil }
    var target: String?
    try parts.readText("_rels/.rels") { event in
      guard case .start(let element) = event, let type = element["Type"],
        type.hasSuffix("/officeDocument"), let found = element["Target"]
      else { return .goOn }
      target = found.hasPrefix("/") ? String(found.dropFirst()) : found
      return .stop
    }
    return target.flatMap { $0.hasPrefix("word/") && parts.has($0) ? $0 : nil }
  }

  static func read(
    _ parts: OfficeParts,
    _ main: String
  ) throws(TextDocumentError) -> TextDocument {
    let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    var reader = DOCXReader(parts, folder: folder)
    if parts.has(folder + "styles.xml") { try reader.styles.read(parts, folder + "styles.xml") }
    if parts.has(folder + "numbering.xml") {
      try reader.lists.read(parts, folder + "numbering.xml")
    }
    if parts.has(folder + "comments.xml") { try reader.readComments() }
    if parts.has("docProps/custom.xml") { try reader.readProperties() }
    try parts.readText(main) { event in
      reader.meet(event)
      return reader.builder.isTooMuch ? .stop : .goOn
    }
    if reader.builder.isTooMuch { throw .tooMuch }
    reader.document.blocks = reader.builder.blocks
    return reader.document
  }

  private mutating func readProperties() throws(TextDocumentError) {
    var name: String?
    try parts.readText("docProps/custom.xml") { event in
      switch event {
      case .start(let element): if element.name == "property" { name = element["name"] }
      case .text(let text): if let name { document.properties[name, default: ""] += text }
      case .end(let ended): if ended == "property" { name = nil }
      }
      return .goOn
    }
  }

  private mutating func readComments() throws(TextDocumentError) {
    var id = ""
    var author = ""
    var date = ""
    var lines: [String] = []
    var isText = false
    try parts.readText(folder + "comments.xml") { event in
      switch event {
      case .start(let element):
        switch element.name {
        case "comment":
          (id, author) = (element["id"] ?? "", element["author"] ?? "")
          (date, lines) = (element["date"] ?? "", [])
        case "p": lines.append("")
        case "t": isText = true
        case "tab": if !lines.isEmpty { lines[lines.count - 1] += " " }
        case "br": if !lines.isEmpty { lines.append("") }
        default: break
        }
      case .text(let text): if isText, !lines.isEmpty { lines[lines.count - 1] += text }
      case .end(let name):
        if name == "t" { isText = false }
        if name == "comment" {
          comments[id] = document.comments.count
          document.comments.append(
            .init(author: author, date: date, text: lines.joined(separator: "\n"))
          )
        }
      }
      return .goOn
    }
  }

  private mutating func meet(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .text(let text): if isText, outside == 0 { builder.add(text, look) }
    case .end(let name): end(name)
    }
  }

  /// Elements whose content is skipped: deleted or moved text, field codes, former formatting,
  /// section properties, and fallbacks for old programs.
  private static let silent: Set = [
    "del", "moveFrom", "instrText", "Fallback", "delText", "pPrChange", "rPrChange", "tcPrChange",
    "trPrChange", "tblPrChange", "sectPr",
  ]

  private mutating func start(_ element: XMLElement) {
    // A `del` in paragraph properties marks a deleted paragraph end and contains no text.
    let isMark = element.name == "del" && isInParagraphProperties
    if Self.silent.contains(element.name), !isMark { outside += 1 }
    guard outside == 0 else { return }
    switch element.name {
    case "p":
      list = nil
      builder.startParagraph(TextDocument.Paragraph())
    case "pPr": isInParagraphProperties = true
    case "rPr": isInRunProperties = true
    case "r": look = TextDocument.Look()
    case "t": isText = true
    case "tab": if !isInParagraphProperties { builder.add("\t", look) }
    case "br", "cr": builder.add("\n", look)
    case "noBreakHyphen": builder.add("\u{2011}", look)
    case "bookmarkStart":
      if let name = element["name"] { builder.mark(name) }
    case "commentReference":
      if let index = element["id"].flatMap({ comments[$0] }) {
        builder.change { $0.comments.append(index) }
      }
    case "tbl": builder.startTable()
    case "tr": builder.startRow()
    case "tc":
      spans.append(1)
      builder.startCell()
    case "gridSpan":
      if let last = spans.indices.last { spans[last] = element["val"].flatMap { Int($0) } ?? 1 }
    default: startProperty(element)
    }
  }

  private mutating func startProperty(_ element: XMLElement) {
    if isInRunProperties, !isInParagraphProperties {
      let isOn = !["0", "false", "none", "nil"].contains(element["val"] ?? "")
      switch element.name {
      case "strike", "dstrike": look.isStruck = isOn
      case "bdr", "highlight": look.isRinged = look.isRinged || isOn
      default: break
      }
    } else if isInParagraphProperties {
      switch element.name {
      case "pStyle":
        let id = element["val"] ?? ""
        let (name, isHeading) = styles.facts(of: id)
        if let inherited = styles.list(of: id) { list = inherited }
        builder.change { ($0.style, $0.isHeading) = (name, isHeading) }
      case "outlineLvl":
        let isHeading = element["val"].flatMap { Int($0) }.map { $0 < 9 } ?? false
        builder.change { $0.isHeading = isHeading }
      case "ilvl": list = (list?.id ?? "", element["val"].flatMap { Int($0) } ?? 0)
      case "numId": list = (element["val"] ?? "", list?.depth ?? 0)
      default: break
      }
    }
  }

  private mutating func end(_ name: String) {
    if outside > 0 {
      if Self.silent.contains(name) { outside -= 1 }
      return
    }
    switch name {
    case "pPr":
      isInParagraphProperties = false
      if let list, let item = lists.item(list.id, depth: list.depth) {
        builder.change { $0.item = item }
      }
    case "rPr": isInRunProperties = false
    case "r": look = TextDocument.Look()
    case "t": isText = false
    case "p": builder.endParagraph()
    case "tbl": builder.endTable()
    case "tr": builder.endRow()
    case "tc": builder.endCell(columns: spans.popLast() ?? 1)
    default: break
    }
  }
}
