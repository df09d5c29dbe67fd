extension Markup {
  /// `properties` follow the style, as the schema orders them.
  mutating func docxParagraph(_ text: String, _ style: String, _ properties: String = "") {
    docxParagraph(lines: [text], style, properties)
  }

  mutating func docxParagraph(lines: [String], _ style: String, _ properties: String = "") {
    docxParagraph(style: style, properties) { xml in
      for (place, line) in lines.enumerated() {
        if place > 0 { xml.raw("<w:r><w:br/></w:r>") }
        if !line.isEmpty { xml.docxRun(line) }
      }
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
    for (place, part) in parts.enumerated() {
      if place > 0 { raw("<w:tab/>") }
      if part.isEmpty { continue }
      raw("<w:t xml:space=\"preserve\">")
      put(String(part))
      raw("</w:t>")
    }
    raw("</w:r>")
  }
}
