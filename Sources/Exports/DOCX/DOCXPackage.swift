/// The parts of a document of Word beside its text, its styles and its numbers.
enum DOCXPackage {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// Of the root of each part with text.
  static let namespaces: KeyValuePairs = [
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": office + "relationships",
    "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xmlns:w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc:Ignorable": "w14",
  ]

  static func contentTypes(hasComments: Bool) -> [UInt8] {
    part("Types", ["xmlns": package + "content-types"]) { xml in
      types(hasComments: hasComments, into: &xml)
    }
  }

  private static func types(hasComments: Bool, into xml: inout Markup) {
    for (ending, type) in [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
      ("xml", "application/xml"),
    ] {
      xml.empty("Default", ["Extension": ending, "ContentType": type])
    }
    let parts = [
      ("word/document", word + "document.main+xml"), ("word/styles", word + "styles+xml"),
      ("word/numbering", word + "numbering+xml"), ("word/settings", word + "settings+xml"),
      ("word/header1", word + "header+xml"), ("word/footer1", word + "footer+xml"),
      ("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"),
      (
        "docProps/custom",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml"
      ),
    ]
    let comments = hasComments ? [("word/comments", word + "comments+xml")] : []
    for (name, type) in parts + comments {
      xml.empty("Override", ["PartName": "/\(name).xml", "ContentType": type])
    }
  }

  static let relations: [UInt8] = relationships([
    ("r1", office + "relationships/officeDocument", "word/document.xml"),
    ("r2", package + "relationships/metadata/core-properties", "docProps/core.xml"),
    ("r3", office + "relationships/custom-properties", "docProps/custom.xml"),
  ])

  /// What the text refers to; `links` are addresses outside, named `lien1` and so on.
  static func relations(links: [String], hasComments: Bool) -> [UInt8] {
    let names = ["styles", "numbering", "settings"] + (hasComments ? ["comments"] : [])
    let parts = names.map {
      ($0, office + "relationships/\($0)", "\($0).xml")
    }
    let edges = ["header", "footer"].map { ($0, office + "relationships/\($0)", "\($0)1.xml") }
    return relationships(parts + edges, links: links)
  }

  private static func relationships(
    _ parts: [(id: String, type: String, target: String)],
    links: [String] = []
  ) -> [UInt8] {
    part("Relationships", ["xmlns": package + "relationships"]) { xml in
      for part in parts {
        xml.empty("Relationship", ["Id": part.id, "Type": part.type, "Target": part.target])
      }
      for (index, address) in links.enumerated() {
        xml.empty(
          "Relationship",
          [
            "Id": "lien\(index + 1)", "Type": office + "relationships/hyperlink",
            "Target": address.asURI, "TargetMode": "External",
          ]
        )
      }
    }
  }

  static let settings: [UInt8] = part("w:settings", namespaces) { xml in
    xml.raw(
      """
      <w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl \
      w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" \
      w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
      <w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
      """
    )
  }

  static func header(_ title: String) -> [UInt8] {
    part("w:hdr", namespaces) { $0.docxParagraph(title, "Header") }
  }

  static func comments(_ comments: [Annotation]) -> [UInt8] {
    part("w:comments", namespaces) { xml in
      for (id, comment) in comments.enumerated() {
        xml.element(
          "w:comment",
          pairs: [("w:id", String(id)), ("w:author", comment.author)]
            + (comment.date.isEmpty ? [] : [("w:date", comment.date)])
        ) { xml in
          for line in comment.text.printableLines { xml.docxParagraph(line, "CommentText") }
        }
      }
    }
  }

  static let footer: [UInt8] = part("w:ftr", namespaces) { xml in
    xml.raw(
      """
      <w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t>\
      </w:r></w:fldSimple><w:r><w:t>/</w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t>\
      </w:r></w:fldSimple></w:p>
      """
    )
  }

  static func core(title: String) -> [UInt8] {
    let names: KeyValuePairs = [
      "xmlns:cp": package + "metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    ]
    return part("cp:coreProperties", names) { xml in
      xml.element("dc:title", title)
      xml.element("dc:creator", "canevas")
      xml.element("dc:language", "fr-FR")
    }
  }

  static func custom(_ facts: [Document.Fact]) -> [UInt8] {
    let names: KeyValuePairs = [
      "xmlns": office + "custom-properties", "xmlns:vt": office + "docPropsVTypes",
    ]
    return part("Properties", names) { xml in
      // Numbers below 2 belong to Office itself.
      for (index, fact) in facts.enumerated() {
        xml.element(
          "property",
          [
            "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": String(index + 2),
            "name": fact.label,
          ]
        ) { $0.element("vt:lpwstr", fact.value) }
      }
    }
  }

  static func part(
    _ root: String,
    _ attributes: KeyValuePairs<String, String>,
    _ content: (inout Markup) -> Void
  ) -> [UInt8] {
    var xml = Markup()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    xml.element(root, attributes, content)
    return xml.bytes
  }
}

extension String {
  /// An address without the signs that a URI has no place for: Word calls a file damaged where one
  /// stands in a link.
  fileprivate var asURI: String {
    var uri = ""
    for byte in utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}
