/// An anchor with the numbers that a DOCX document gives to its bookmark and its comments.
struct DOCXAnchor {
  let id: Int
  let mark: AnswerMark?
  let comments: Range<Int>
}

extension Markup {
  /// `properties` follow the style, as the schema orders them.
  mutating func docxParagraph(
    _ text: String,
    _ style: String,
    _ properties: String = "",
    _ anchor: DOCXAnchor? = nil
  ) {
    docxParagraph(lines: [text], style, properties, anchor)
  }

  mutating func docxParagraph(
    lines: [String],
    _ style: String,
    _ properties: String = "",
    _ anchor: DOCXAnchor? = nil
  ) {
    docxParagraph(style: style, properties) { xml in
      xml.anchored(anchor) { xml in
        for (index, line) in lines.enumerated() {
          if index > 0 { xml.raw("<w:r><w:br/></w:r>") }
          if !line.isEmpty { xml.docxRun(line) }
        }
      }
    }
  }

  /// A box that Word ticks with a click, and its words.
  mutating func docxBox(_ box: Document.Box, _ style: String, _ anchor: DOCXAnchor? = nil) {
    docxParagraph(style: style) { xml in
      xml.anchored(anchor) { xml in
        xml.raw(
          """
          <w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="\(box.isTicked ? 1 : 0)"/>\
          <w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState \
          w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>
          """
        )
        xml.docxRun(
          box.sign,
          "<w:rFonts w:ascii=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:eastAsia=\"MS Gothic\"/>"
        )
        xml.raw("</w:sdtContent></w:sdt>")
        xml.docxRun("\u{A0}" + box.label)
      }
    }
  }

  private mutating func anchored(_ anchor: DOCXAnchor?, _ content: (inout Markup) -> Void) {
    guard let anchor else { return content(&self) }
    for id in anchor.comments { empty("w:commentRangeStart", ["w:id": String(id)]) }
    if let mark = anchor.mark {
      empty("w:bookmarkStart", ["w:id": String(anchor.id), "w:name": mark.name])
    }
    content(&self)
    if anchor.mark != nil { empty("w:bookmarkEnd", ["w:id": String(anchor.id)]) }
    docxCommentEnds(anchor.comments)
  }

  /// Closes comments and refers to their texts.
  mutating func docxCommentEnds(_ comments: Range<Int>) {
    for id in comments {
      empty("w:commentRangeEnd", ["w:id": String(id)])
      element("w:r") { $0.empty("w:commentReference", ["w:id": String(id)]) }
    }
  }

  mutating func docxParagraph(
    style: String,
    _ properties: String = "",
    _ content: (inout Markup) -> Void
  ) {
    raw("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>")
    content(&self)
    raw("</w:p>")
  }

  /// A text with its tabs, in one look.
  mutating func docxRun(_ text: String, _ properties: String = "") {
    raw("<w:r>")
    if !properties.isEmpty { raw("<w:rPr>\(properties)</w:rPr>") }
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { raw("<w:tab/>") }
      if part.isEmpty { continue }
      raw("<w:t xml:space=\"preserve\">")
      put(String(part))
      raw("</w:t>")
    }
    raw("</w:r>")
  }
}
