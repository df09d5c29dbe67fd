/// The styles of a document of Word, by the names that it knows, so that a deliberation's own template
/// takes over headings and texts.
enum DOCXStyles {
  static let bytes: [UInt8] = DOCXPackage.part("w:styles", DOCXPackage.namespaces) { xml in
    xml.raw(defaults)
    for style in all { xml.raw(style.xml) }
    xml.raw(link)
  }

  /// The level of a heading, below that of the title.
  static func level(_ level: Int) -> Int { min(max(1, level - 1), deepest) }

  private static let deepest = 6

  /// Arial is on every machine with Word; LibreOffice has its like under another name.
  private static let defaults = """
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" \
    w:eastAsia="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="fr-FR" \
    w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
    <w:spacing w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
    """

  private static let link = """
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>\
    <w:color w:val="\(blue)"/><w:u w:val="single"/></w:rPr></w:style>
    """

  private static let blue = "000091"
  private static let soft = "3D3D46"

  private struct Style {
    let id: String
    let name: String
    let parent: String?
    let paragraph: String
    let text: String

    init(
      _ id: String,
      named name: String? = nil,
      below parent: String? = "Normal",
      _ paragraph: String = "",
      _ text: String = ""
    ) {
      self.id = id
      self.name = name ?? id
      self.parent = parent
      self.paragraph = paragraph
      self.text = text
    }

    var xml: String {
      let isDefault = parent == nil ? " w:default=\"1\"" : ""
      let base = parent.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
      return """
        <w:style w:type="paragraph"\(isDefault) w:styleId="\(id)"><w:name w:val="\(name)"/>\(base)\
        <w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(text)</w:rPr></w:style>
        """
    }
  }

  private static let all: [Style] =
    [
      Style("Normal", below: nil),
      Style("BodyText", named: "Body Text", spacing(after: 113)),
      Style("Title", spacing(after: 57), "<w:b/>" + size(44)),
      Style("Subtitle", spacing(after: 57), "<w:b/>" + color(blue) + size(26)),
      Style("Mention", "", color(soft)),
    ] + headings + [
      Style("Question", keep + spacing(before: 113), color(soft)),
      Style("Aide", keep + spacing(after: 57), "<w:i/>" + color(soft) + size(18)),
      Style("Ligne", dots + spacing(before: 170), size(24)),
      Style("Case", "<w:ind w:left=\"283\" w:hanging=\"283\"/>"),
      Style(
        "ContenuDeTableau",
        named: "Contenu de tableau",
        "<w:spacing w:line=\"276\" w:lineRule=\"auto\"/>",
        size(19)
      ),
      Style(
        "TitreDeColonne",
        named: "Titre de colonne",
        below: "ContenuDeTableau",
        keep,
        "<w:b/>"
      ),
      Style(
        "ApresTableau",
        named: "Après tableau",
        "<w:spacing w:line=\"113\" w:lineRule=\"exact\"/>"
      ),
      Style("Header", named: "header", "", color(soft) + size(18)),
      Style("Footer", named: "footer", "<w:jc w:val=\"right\"/>", color(soft) + size(18)),
    ]

  /// Those of Word; « Sujet » is what stands below them, in the same outline.
  private static let headings: [Style] = (1...deepest).flatMap { level in
    let line =
      level == 1
      ? "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"3\" w:color=\"\(blue)\"/></w:pBdr>"
      : ""
    let before = [1: 567, 2: 397][level] ?? 283
    let after = [1: 170, 2: 113][level] ?? 57
    let look = [1: size(32), 2: color(blue) + size(26)][level] ?? size(22)
    let outline = "<w:outlineLvl w:val=\"\(level - 1)\"/>"
    return [
      Style(
        "Heading\(level)",
        named: "heading \(level)",
        keep + line + spacing(before: before, after: after) + outline,
        "<w:b/>" + look
      ),
      Style(
        "Sujet\(level)",
        named: "Sujet \(level)",
        below: "Heading\(level)",
        keep + "<w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr>" + spacing(before: 283, after: 57)
          + outline,
        "<w:b/>" + color("auto") + size(22)
      ),
    ]
  }

  private static let keep = "<w:keepNext/>"

  private static let dots = """
    <w:pBdr><w:bottom w:val="dotted" w:sz="4" w:space="1" w:color="\(soft)"/><w:between \
    w:val="dotted" w:sz="4" w:space="1" w:color="\(soft)"/></w:pBdr>
    """

  private static func spacing(before: Int = 0, after: Int = 0) -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
  }

  private static func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  private static func color(_ color: String) -> String { "<w:color w:val=\"\(color)\"/>" }
}
