/// The styles of the document. They have the standard names of word processors, so that the
/// template of a deliberation applies to them.
enum ODTStyles {
  static func bytes(header: String, isToFill: Bool) -> [UInt8] {
    var xml = Markup()
    xml.declaration()
    xml.element("office:document-styles", ODTNamespaces.content) { xml in
      xml.raw(fonts)
      xml.element("office:styles") { xml in
        xml.raw(defaults)
        for style in ODTParagraphStyle.all { style.write(into: &xml) }
        if isToFill { ODTParagraphStyle.written.write(into: &xml) }
        xml.raw(link)
        lists(into: &xml)
      }
      xml.raw(page)
      xml.element("office:master-styles") { xml in
        xml.element(
          "style:master-page",
          ["style:name": "Standard", "style:page-layout-name": "A4"]
        ) { xml in
          xml.element("style:header") { $0.paragraph(header, "Header") }
          xml.raw(footer)
        }
      }
    }
    return xml.bytes
  }

  /// The automatic styles for tables with these column counts.
  static func write(columnCounts: [Int], into xml: inout Markup) {
    xml.element("office:automatic-styles") { xml in
      for count in columnCounts {
        // The first column is one and a half times as wide as the others.
        let share = 17_000 / (2 * count + 1)
        width(nameColumn(of: count), 3 * share, into: &xml)
        width(column(of: count), 2 * share, into: &xml)
      }
      xml.raw(table)
    }
  }

  static func nameColumn(of count: Int) -> String { "Noms\(count)" }

  static func column(of count: Int) -> String { "Colonne\(count)" }

  /// How many letters at least have room in a line of a cell: one takes 2 mm at most on average.
  static func lettersInLine(column: Int, of count: Int) -> Int {
    let share = 170 / (2 * count + 1)
    return max(1, ((column == 0 ? 3 : 2) * share - 3) / 2)
  }

  /// `width` is in hundredths of a millimetre.
  private static func width(_ name: String, _ width: Int, into xml: inout Markup) {
    xml.element("style:style", ["style:name": name, "style:family": "table-column"]) { xml in
      xml.empty(
        "style:table-column-properties",
        ["style:column-width": "\(width / 100).\(width / 10 % 10)mm"]
      )
    }
  }

  private static let table = """
    <style:style style:name="Tableau" style:family="table"><style:table-properties \
    style:width="17cm" table:align="margins" table:border-model="collapsing" \
    fo:margin-top="0.1cm"/></style:style>
    <style:style style:name="Entete" style:family="table-cell"><style:table-cell-properties \
    fo:padding="0.12cm" fo:border="0.5pt solid #8d8d99" fo:background-color="#f0f0f4"/>\
    </style:style>
    <style:style style:name="Cellule" style:family="table-cell"><style:table-cell-properties \
    fo:padding="0.12cm" fo:border="0.5pt solid #8d8d99"/></style:style>
    <style:style style:name="Rang" style:family="table-row"><style:table-row-properties \
    fo:keep-together="always"/></style:style>
    """

  private static let fonts = """
    <office:font-face-decls><style:font-face style:name="Liberation Sans" \
    svg:font-family="'Liberation Sans', Arial" style:font-family-generic="swiss"/>\
    </office:font-face-decls>
    """

  private static let footer = """
    <style:footer><text:p text:style-name="Footer"><text:page-number/>/<text:page-count/></text:p>\
    </style:footer>
    """

  private static let page = """
    <office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties \
    fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" \
    fo:margin-left="2cm" fo:margin-right="2cm"/><style:header-style>\
    <style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/>\
    </style:header-style><style:footer-style><style:header-footer-properties \
    fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>\
    </office:automatic-styles>
    """

  private static let defaults = """
    <style:default-style style:family="paragraph"><style:paragraph-properties \
    fo:orphans="2" fo:widows="2"/><style:text-properties style:font-name="Liberation Sans" \
    fo:font-size="10.5pt" fo:language="fr" fo:country="FR" fo:hyphenate="false"/>\
    </style:default-style>
    """

  private static let link = """
    <style:style style:name="Internet_20_link" style:display-name="Internet link" \
    style:family="text"><style:text-properties fo:color="#000091" \
    style:text-underline-style="solid"/></style:style>
    """

  /// Bullets and numbers for nested lists, as deep as `Passage` parses them.
  private static func lists(into xml: inout Markup) {
    for (name, isNumbered) in [("Puces", false), ("Numeros", true)] {
      xml.element("text:list-style", ["style:name": name]) { xml in
        for level in 1...7 {
          let sign =
            isNumbered
            ? [("style:num-format", "1"), ("style:num-suffix", ".")] : [("text:bullet-char", "•")]
          let kind = isNumbered ? "number" : "bullet"
          xml.element(
            "text:list-level-style-\(kind)",
            pairs: [("text:level", String(level))] + sign
          ) { indent(level, isNumbered: isNumbered, into: &$0) }
        }
      }
    }
  }

  private static func indent(_ level: Int, isNumbered: Bool, into xml: inout Markup) {
    // In hundredths of a centimetre; two digits need more room than a bullet.
    let (step, hanging) = isNumbered ? (75, 65) : (65, 45)
    xml.element(
      "style:list-level-properties",
      ["text:list-level-position-and-space-mode": "label-alignment"]
    ) { xml in
      xml.empty(
        "style:list-level-label-alignment",
        [
          "text:label-followed-by": "listtab", "fo:text-indent": "-0.\(hanging)cm",
          "fo:margin-left":
            "\(step * level / 100).\(step * level % 100 / 10)\(step * level % 10)cm",
        ]
      )
    }
  }
}
