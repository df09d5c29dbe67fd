/// A paragraph style.
struct ODTParagraphStyle {
  private let name: String
  private let parent: String
  private let paragraph: KeyValuePairs<String, String>
  private let text: KeyValuePairs<String, String>
  /// The outline level of a heading; `nil` for other paragraphs.
  private let level: Int?

  private init(
    _ name: String,
    below parent: String = "Standard",
    level: Int? = nil,
    _ paragraph: KeyValuePairs<String, String> = [:],
    _ text: KeyValuePairs<String, String> = [:]
  ) {
    self.name = name
    self.parent = parent
    self.level = level
    self.paragraph = paragraph
    self.text = text
  }

  func write(into xml: inout Markup) {
    var attributes = [("style:name", name), ("style:display-name", displayName)]
    attributes.append(("style:family", "paragraph"))
    if name != parent { attributes.append(("style:parent-style-name", parent)) }
    if let level { attributes.append(("style:default-outline-level", String(level))) }
    xml.element("style:style", pairs: attributes) { xml in
      xml.empty("style:paragraph-properties", paragraph)
      xml.empty("style:text-properties", text)
    }
  }

  /// The style name with blanks for `_20_`.
  private var displayName: String {
    name.split(separator: "_20_").joined(separator: " ")
  }

  /// A space to write in, only in documents to fill.
  static let written = ODTParagraphStyle(
    "Reponse",
    ["fo:border": "0.5pt solid \(soft)", "fo:padding": "0.15cm", "fo:margin-bottom": "0.1cm"]
  )

  static let all: [ODTParagraphStyle] = [
    .init("Standard", ["fo:line-height": "130%"]),
    .init("Text_20_body", ["fo:margin-bottom": "0.2cm"]),
    .init(
      "Title",
      ["fo:margin-bottom": "0.1cm"],
      ["fo:font-size": "22pt", "fo:font-weight": "bold"]
    ),
    .init(
      "Subtitle",
      ["fo:margin-bottom": "0.1cm"],
      ["fo:font-size": "13pt", "fo:font-weight": "bold", "fo:color": blue]
    ),
    .init("Mention", [:], ["fo:color": soft]),
    .init("Heading", ["fo:keep-with-next": "always"], ["fo:font-weight": "bold"]),
    .init(
      "Heading_20_1",
      below: "Heading",
      level: 1,
      [
        "fo:margin-top": "1cm", "fo:margin-bottom": "0.3cm", "fo:padding-bottom": "0.1cm",
        "fo:border-bottom": "1pt solid \(blue)",
      ],
      ["fo:font-size": "16pt"]
    ),
    .init(
      "Heading_20_2",
      below: "Heading",
      level: 2,
      ["fo:margin-top": "0.7cm", "fo:margin-bottom": "0.2cm"],
      ["fo:font-size": "13pt", "fo:color": blue]
    ),
    .init(
      "Heading_20_3",
      below: "Heading",
      level: 3,
      ["fo:margin-top": "0.5cm", "fo:margin-bottom": "0.1cm"],
      ["fo:font-size": "11pt"]
    ),
    .init(
      "Sujet",
      below: "Heading",
      ["fo:margin-top": "0.5cm", "fo:margin-bottom": "0.1cm"],
      ["fo:font-size": "11pt"]
    ),
    .init(
      "Question",
      ["fo:keep-with-next": "always", "fo:margin-top": "0.2cm"],
      ["fo:color": soft]
    ),
    .init(
      "Aide",
      ["fo:keep-with-next": "always", "fo:margin-bottom": "0.1cm"],
      ["fo:font-size": "9pt", "fo:font-style": "italic", "fo:color": soft]
    ),
    .init(
      "Ligne",
      [
        "fo:margin-top": "0.3cm", "fo:border-bottom": "0.5pt dotted \(soft)",
        "style:join-border": "false",
      ],
      ["fo:font-size": "12pt"]
    ),
    .init("Case", ["fo:margin-left": "0.5cm", "fo:text-indent": "-0.5cm"]),
    .init("Puce"),
    .init("Table_20_Contents", ["fo:line-height": "115%"], ["fo:font-size": "9.5pt"]),
    .init(
      "Table_20_Heading",
      below: "Table_20_Contents",
      ["fo:keep-with-next": "always"],
      ["fo:font-weight": "bold"]
    ),
    .init("Apres_20_tableau", ["fo:line-height": "0.2cm"], ["fo:font-size": "4pt"]),
    .init("Header", [:], ["fo:font-size": "9pt", "fo:color": soft]),
    .init(
      "Footer",
      ["fo:text-align": "end"],
      ["fo:font-size": "9pt", "fo:color": soft]
    ),
  ]

  private static let blue = "#000091"
  private static let soft = "#3d3d46"
}
