/// A table whose first row has the titles.
///
/// The row is an ordinary one with a heading style and is not repeated on the next page: pandoc
/// drops `table:table-header-rows` (issue 9327), and the titles would be lost to everybody who
/// converts the file. In a document to fill, which nobody converts, it is a header row.
///
/// Rows may break across pages: if the first row is kept together and just fits on the page,
/// LibreOffice 7.4 omits all following ones.
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
      if anchors.isToFill {
        xml.element("table:table-header-rows") { titles(into: &$0) }
      } else {
        titles(into: &xml)
      }
      for row in table.rows {
        xml.element("table:table-row") { xml in
          for content in row.cells { cell("Cellule", into: &xml) { write(content, into: &$0) } }
        }
      }
    }
    // An empty paragraph keeps two tables apart.
    xml.paragraph("", "Apres_20_tableau")
  }

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
