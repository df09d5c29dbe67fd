import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

/// What somebody types as a list is one in the documents.
@Suite("Lists in answers")
struct ListTests {
  private static let text = """
    Trois points :
    - l’accueil
      des usagers
    - l’école

    - la rue :
      1. éclairage
      2. bancs
    Et après ?
    3) troisième
    4) quatrième
    1. seul
    - Oui
    """

  private func document(_ text: String) -> Document {
    Document(
      of: Example.source(answers: ["objectifs_angles": .string(text)]),
      for: .publication(.open)
    )
  }

  @Test("Items follow one another, with their lines and with lists in them")
  func passages() {
    #expect(
      Self.text.printableLines.passages == [
        .paragraph(["Trois points\u{A0}:"]),
        .list(
          first: nil,
          items: [
            [.paragraph(["l’accueil", "des usagers"])], [.paragraph(["l’école"])],
            [
              .paragraph(["la rue\u{A0}:"]),
              .list(first: 1, items: [[.paragraph(["éclairage"])], [.paragraph(["bancs"])]]),
            ],
          ]
        ),
        .paragraph(["Et après\u{A0}?"]),
        .list(first: 3, items: [[.paragraph(["troisième"])], [.paragraph(["quatrième"])]]),
        .paragraph(["1. seul"]),
        .list(first: nil, items: [[.paragraph(["Oui"])]]),
      ]
    )
  }

  @Test("HTML has lists for them, numbered as they were")
  func html() {
    let html = String(decoding: HTMLFormat.bytes(of: document(Self.text)), as: UTF8.self)
    #expect(html.contains("<ul><li>l’accueil<br/>\ndes usagers</li><li>l’école</li><li>la rue"))
    #expect(html.contains("<ol><li>éclairage</li><li>bancs</li></ol></li></ul>"))
    #expect(html.contains("<ol start=\"3\"><li>troisième</li>"))
    #expect(html.contains("<p>1. seul</p>"))
  }

  @Test("ODT has lists for them, numbered as they were")
  func odt() {
    let odt = String(decoding: ODTContent.bytes(of: document(Self.text)), as: UTF8.self)
    #expect(odt.contains("<text:list text:style-name=\"Puces\"><text:list-item><text:p"))
    #expect(
      odt.contains("<text:list text:style-name=\"Numeros\"><text:list-item text:start-value=\"3\">")
    )
    #expect(!odt.contains(">- "))
  }

  @Test("Markdown has lists for them, and two in a row are two")
  func markdown() {
    let markdown = MarkdownFormat.text(of: document(Self.text))
    #expect(
      markdown.contains(
        "\n\n- l’accueil\\\n  des usagers\n- l’école\n- la rue\u{A0}:\n\n  1. éclairage\n  2. bancs\n"
      )
    )
    #expect(markdown.contains("\n\n3. troisième\n4. quatrième\n\n1\\. seul\n\n- Oui\n"))
    let two = MarkdownFormat.text(of: document("1. a\n2. b\n1. c\n2. d\n- e\n* f"))
    #expect(two.hasSuffix("\n\n1. a\n2. b\n\n1) c\n2) d\n\n- e\n- f\n"))
  }

  @Test("Dates, amounts and words that only begin like items are none")
  func others() {
    for text in ["2024. Un an", "-5 degrés", "1,5 h", "*gras*", "1. seul\n3. troisième"] {
      let lines = text.split(separator: "\n").map(String.init)
      #expect(text.printableLines.passages == [.paragraph(lines)])
    }
  }

  @Test("French blanks part no line in documents, and stay as they were typed in data")
  func blanks() {
    let source = Example.source(answers: ["objectifs_angles": "Oui ? « Non » : soit !"])
    let words = "Oui\u{A0}? «\u{A0}Non\u{A0}»\u{A0}: soit\u{A0}!"
    let document = Document(of: source, for: .publication(.open))
    #expect(String(decoding: HTMLFormat.bytes(of: document), as: UTF8.self).contains(words))
    #expect(String(decoding: ODTContent.bytes(of: document), as: UTF8.self).contains(words))
    #expect(MarkdownFormat.text(of: document).contains(words))
    #expect(TextFormat.text(of: document).contains(words))
    let data = JSONWriter.compact(.object(JSONFormat.object(of: source, .open)))
    #expect(String(decoding: data, as: UTF8.self).contains("Oui ? « Non » : soit !"))
  }
}
