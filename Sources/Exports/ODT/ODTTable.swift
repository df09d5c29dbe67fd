/// A table whose titles are header rows, which screen readers announce and pages repeat.
///
/// The other rows are not parted by the end of a page unless they are high: a high one would leave
/// the page before it half empty, and LibreOffice 7.4 loses lines of one that is higher than a page.
/// The row of titles is not kept together either: if it just fits on the page, all following rows
/// are lost.
struct ODTTable {
  private let table: Document.Table
  private let number: Int
  private let anchors: Anchors

  init(_ table: Document.Table, number: Int, _ anchors: Anchors) {
    self.table = table
    self.number = number
    self.anchors = anchors
  }

  func write(into xml: inout Markup) {
    let count = table.header.count
    let (nameStyle, style) = (ODTStyles.nameColumn(of: count), ODTStyles.column(of: count))
    xml.element(
      "table:table",
      ["table:name": "Tableau\(number)", "table:style-name": "Tableau"]
    ) { xml in
      for column in table.header.indices {
        xml.empty(
          "table:table-column",
          ["table:style-name": column == 0 ? nameStyle : style]
        )
      }
      xml.element("table:table-header-rows") { titles(into: &$0) }
      for row in table.rows {
        xml.element("table:table-row", pairs: keeping(row)) { xml in
          for content in row.cells { cell("Cellule", into: &xml) { write(content, into: &$0) } }
        }
      }
    }
    // An empty paragraph keeps two tables apart.
    xml.paragraph("", "Apres_20_tableau")
  }

  private func keeping(_ row: Document.Row) -> [(String, String)] {
    let lines = row.cells.enumerated().map { column, cell in
      cell.content.lineCount(ODTStyles.lettersInLine(column: column, of: table.header.count))
    }
    return lines.max() ?? 0 > Self.highest ? [] : [("table:style-name", "Rang")]
  }

  /// The number of lines of a row that is kept together, a third of a page.
  private static let highest = 18

  private func titles(into xml: inout Markup) {
    xml.element("table:table-row") { xml in
      for title in table.header {
        cell("Entete", into: &xml) { $0.paragraph(title, "Table_20_Heading") }
      }
    }
  }

  private func cell(_ style: String, into xml: inout Markup, _ content: (inout Markup) -> Void) {
    xml.element(
      "table:table-cell",
      ["table:style-name": style, "office:value-type": "string"],
      content
    )
  }

  private func write(_ cell: Document.Cell, into xml: inout Markup) {
    let style = "Table_20_Contents"
    let anchor = anchors.cell(cell)
    switch cell.content {
    case .value(let value): ODTContent.write(value, style, anchor, into: &xml)
    case .space(.lines(let count)): for _ in 0..<count { xml.paragraph("", style) }
    case .space(let space):
      ODTContent.write(space, style, anchor, into: &xml)
    case .unanswered: xml.paragraph(DocumentText.unanswered, style, anchor)
    case .empty: xml.paragraph("", style, anchor)
    }
  }
}

extension Document.CellContent {
  /// How many lines it takes about, with so many letters in each.
  fileprivate func lineCount(_ letters: Int) -> Int {
    switch self {
    case .value(let value):
      value.lines.reduce(0) { $0 + $1.unicodeScalars.count / letters + 1 }
    case .space(.lines(let count)): count
    case .space(.boxes(let boxes)): boxes.count
    case .space(.written(let lines)):
      lines.reduce(0) { $0 + $1.unicodeScalars.count / letters + 1 }
    case .unanswered, .empty: 1
    }
  }
}
