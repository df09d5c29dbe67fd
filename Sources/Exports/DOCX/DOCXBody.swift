/// The text of a document of Word, and what has to be written beside it.
struct DOCXBody {
  private var xml = Markup()
  /// The addresses that it leads to, in the order of their numbers.
  private(set) var links: [String] = []
  /// The first number of each numbered list.
  private(set) var starts: [Int] = []
  /// The comments, in the order of their numbers.
  private(set) var comments: [Annotation] = []
  private var anchors: Anchors?
  private var anchorCount = 0

  var bytes: [UInt8] { xml.bytes }

  mutating func write(_ document: Document) {
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    let names = DOCXPackage.namespaces.map { " \($0.key)=\"\($0.value)\"" }.joined()
    xml.raw("<w:document\(names)><w:body>")
    let anchors = document.anchors()
    self.anchors = anchors
    xml.docxParagraph(document.title, "Title", "", number(anchors.title))
    for name in document.collectivites { xml.docxParagraph(name, "Subtitle") }
    for fact in document.facts {
      xml.docxParagraph(fact.label + "\u{A0}: " + fact.value, "Mention")
    }
    for (block, anchor) in zip(document.blocks, anchors.blocks) { write(block.content, anchor) }
    xml.raw(Self.page)
    xml.raw("</w:body></w:document>")
  }

  private mutating func number(_ anchor: Anchor?) -> DOCXAnchor? {
    guard let anchor else { return nil }
    let start = comments.count
    comments += anchor.annotations
    if anchor.mark != nil { anchorCount += 1 }
    return DOCXAnchor(id: anchorCount, mark: anchor.mark, comments: start..<comments.count)
  }

  private mutating func write(_ content: Document.Content, _ anchor: Anchor?) {
    let anchor = number(anchor)
    switch content {
    case .heading(let level, let text):
      xml.docxParagraph(text, "Heading\(DOCXStyles.level(level))", "", anchor)
    case .subject(let level, let text):
      xml.docxParagraph(text, "Sujet\(DOCXStyles.level(level))", "", anchor)
    case .answer(let label, let value):
      if let label { xml.docxParagraph(label, "Question", "", anchor) }
      write(value, "BodyText", label == nil ? anchor : nil)
    case .unanswered(let label):
      if let label { xml.docxParagraph(label, "Question", "", anchor) }
      xml.docxParagraph(DocumentText.unanswered, "Aide", "", label == nil ? anchor : nil)
    case .question(let label, let help, let space):
      if let label { xml.docxParagraph(label, "Question", "", anchor) }
      if !help.isEmpty { xml.docxParagraph(help, "Aide") }
      write(space, "Reponse")
    case .note(let text): xml.docxParagraph(text, "Aide")
    case .table(let table): write(table)
    }
  }

  /// The first paragraph has the anchor.
  private mutating func write(
    _ value: Document.Value,
    _ style: String,
    _ anchor: DOCXAnchor? = nil
  ) {
    switch value {
    case .text(let lines):
      for (index, passage) in lines.passages.enumerated() {
        write(passage, style, depth: 0, index == 0 ? anchor : nil)
      }
    case .list(let items):
      for (index, item) in items.enumerated() {
        let sign = DOCXNumbering.bullet(depth: 0)
        xml.docxParagraph(item, style, sign, index == 0 ? anchor : nil)
      }
    case .link(let address):
      links.append(address)
      let id = "lien\(links.count)"
      xml.docxParagraph(style: style) { xml in
        xml.element("w:hyperlink", ["r:id": id, "w:history": "1"]) { xml in
          xml.docxRun(address, "<w:rStyle w:val=\"Hyperlink\"/>")
        }
        if let anchor { xml.docxCommentEnds(anchor.comments) }
      }
    }
  }

  /// The first paragraph has the anchor.
  private mutating func write(
    _ passage: Passage,
    _ style: String,
    depth: Int,
    _ anchor: DOCXAnchor?
  ) {
    switch passage {
    case .paragraph(let lines): xml.docxParagraph(lines: lines, style, "", anchor)
    case .list(let first, let items):
      if let first { starts.append(first) }
      let number = starts.count
      for (index, item) in items.enumerated() {
        let sign =
          first == nil
          ? DOCXNumbering.bullet(depth: depth) : DOCXNumbering.numbered(number, depth: depth)
        write(item: item, style, depth: depth, sign: sign, index == 0 ? anchor : nil)
      }
    }
  }

  /// The first paragraph of an item has its sign; what follows stands below it.
  private mutating func write(
    item: [Passage],
    _ style: String,
    depth: Int,
    sign: String,
    _ anchor: DOCXAnchor?
  ) {
    var rest = item[...]
    if case .paragraph(let lines)? = rest.first {
      xml.docxParagraph(lines: lines, style, sign, anchor)
      rest = rest.dropFirst()
    } else {
      xml.docxParagraph("", style, sign, anchor)
    }
    for passage in rest {
      if case .paragraph(let lines) = passage {
        xml.docxParagraph(lines: lines, style, DOCXNumbering.below(depth: depth))
      } else {
        write(passage, style, depth: depth + 1, nil)
      }
    }
  }

  /// `style` is that of what is written there.
  private mutating func write(
    _ space: Document.Space,
    _ style: String,
    _ anchor: DOCXAnchor? = nil
  ) {
    switch space {
    case .lines(let count): for _ in 0..<count { xml.docxParagraph("", "Ligne") }
    case .boxes(let choices):
      for (index, choice) in choices.enumerated() {
        xml.docxBox(choice, "Case", index == 0 ? anchor : nil)
      }
    case .written(let lines):
      let passages = lines.passages
      if passages.isEmpty { return xml.docxParagraph("", style, "", anchor) }
      for (index, passage) in passages.enumerated() {
        write(passage, style, depth: 0, index == 0 ? anchor : nil)
      }
    }
  }

  private static let page = """
    <w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference \
    w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" \
    w:right="1134" w:bottom="1417" w:left="1134" w:header="850" w:footer="850" w:gutter="0"/>\
    </w:sectPr>
    """
}

/// Tables, whose first row holds the titles: it is marked as such and repeated on each page. No other row is
/// parted by the end of a page; of the first one that is not asked, as LibreOffice 7.4 may leave out what
/// follows it (see `ODTTable`).
extension DOCXBody {
  private mutating func write(_ table: Document.Table) {
    // In twentieths of a point; the column of names is half as wide again as the others.
    let share = 9_638 / (2 * table.header.count + 1)
    let widths = table.header.indices.map { $0 == 0 ? 3 * share : 2 * share }
    xml.raw(Self.tableStart)
    xml.element("w:tblGrid") { xml in
      for width in widths { xml.empty("w:gridCol", ["w:w": String(width)]) }
    }
    xml.raw("<w:tr><w:trPr><w:tblHeader/></w:trPr>")
    for (title, width) in zip(table.header, widths) {
      startCell(width, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F0F0F4\"/>")
      xml.docxParagraph(title, "TitreDeColonne")
      xml.raw("</w:tc>")
    }
    xml.raw("</w:tr>")
    for row in table.rows {
      xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
      for (cell, width) in zip(row.cells, widths) {
        startCell(width)
        write(cell)
        xml.raw("</w:tc>")
      }
      xml.raw("</w:tr>")
    }
    xml.raw("</w:tbl>")
    // Two tables in a row would be one.
    xml.docxParagraph("", "ApresTableau")
  }

  private mutating func startCell(_ width: Int, _ properties: String = "") {
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(properties)</w:tcPr>")
  }

  private mutating func write(_ cell: Document.Cell) {
    let style = "ContenuDeTableau"
    let start = xml.size
    let anchor = number(anchors?.cell(cell))
    switch cell.content {
    case .value(let value): write(value, style, anchor)
    case .space(.lines(let count)): for _ in 0..<count { xml.docxParagraph("", style) }
    case .space(let space): write(space, style, anchor)
    case .unanswered: xml.docxParagraph(DocumentText.unanswered, style, "", anchor)
    case .empty: break
    }
    // A cell without a paragraph is no cell.
    if xml.size == start { xml.docxParagraph("", style, "", anchor) }
  }

  private static let tableStart: String = {
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8D8D99\"/>"
    }
    let margins = ["top", "left", "bottom", "right"].map {
      "<w:\($0) w:w=\"68\" w:type=\"dxa\"/>"
    }
    return """
      <w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/><w:tblBorders>\(edges.joined())\
      </w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>\(margins.joined())</w:tblCellMar>\
      <w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" \
      w:noHBand="1" w:noVBand="1"/></w:tblPr>
      """
  }()
}
