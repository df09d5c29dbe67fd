import CanevasForm
import FormModel
import FoundationEssentials
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("Bad input in every format")
struct BadInputTests {
  private static let nasty = [
    "=cmd|' /C calc'!A0", "a\u{0}b\u{1B}[31m", "\u{202E}renversé", "<script>alert(1)</script>",
    "fin ]]> de section", "\"guillemets\"", "tab\tulation", "deux\n\nparagraphes",
    String(repeating: "x", count: 5000), "\u{FFFE}", "# pas un titre", "1. pas une liste",
  ]

  @Test("Each format carries the text, escaped as it asks", arguments: nasty)
  func carried(_ text: String) throws {
    let source = Example.source(answers: ["objectifs_angles": .string(text)])
    let words = text.printableLines.filter { !$0.isEmpty }
    let html = try content("html", source).withQuotes
    #expect(!html.contains("<script>alert"))
    let odt = try content("odt", source).withQuotes
    let docx = try content("docx", source).withQuotes
    let dense = try content("txt", source).filter { !$0.isWhitespace }
    for word in words {
      #expect(html.contains(word.escaped), "HTML")
      #expect(odt.contains(word.escaped) || word.contains("\t"), "ODT")
      #expect(docx.contains(word.escaped) || word.contains("\t"), "DOCX")
      #expect(dense.contains(word.filter { !$0.isWhitespace }), "texte")
    }
  }

  @Test("No control reaches a document, whatever it reaches data as")
  func controls() throws {
    for seed in 0..<20 as Range<UInt64> {
      var generator = Generator(seed: seed)
      let source = Example.source(generator.draft())
      for name in ["md", "txt", "html", "odt", "docx"] {
        let controls = try content(name, source).unicodeScalars.filter { scalar in
          switch scalar.value {
          case 0x09, 0x0A: false
          case 0..<0x20, 0x7F..<0xA0: true
          default: false
          }
        }
        #expect(controls.isEmpty, "\(name), seed \(seed)")
      }
    }
  }

  @Test(
    "A cell that a spreadsheet would run is guarded, and comes back",
    arguments: [
      "=1+1", "+33 6", "-a", "@x", "\tx", "\rx", "'=x", "''=x", "＝x", "=", "'", "'x", "x",
    ]
  )
  func formulas(_ text: String) {
    let cell = text.formulaSafe
    #expect(cell.withoutFormulaGuard == text)
    let first = cell.unicodeScalars.first
    #expect(!"=+-@\t\r＝".unicodeScalars.contains { $0 == first })
  }

  @Test("A number is no formula", arguments: ["-5", "+5", "-12.5", "0"])
  func numbers(_ text: String) {
    #expect(text.formulaSafe == text)
  }

  @Test("A name that is a path, or empty, or strange makes a safe file name")
  func names() {
    let cases: [(JSONObject, String)] = [
      (["nom": "../../etc/passwd"], "etc-passwd"),
      (["nom": "Œuf d’Ÿ – Île-de-Bréhat"], "OEuf-d-Y-Ile-de-Brehat"),
      (["nom": "東京"], "sans-code"),
      ([:], "sans-code"),
      (["nom": "Rennes", "code": "35238"], "Rennes"),
      (["code": "35238"], "35238"),
    ]
    for (row, part) in cases {
      let source = Example.source(answers: ["collectivites": .array([.object(row)])])
      #expect(source.baseName(.open) == "20250314_\(part)_canevas-concertation-ia")
      #expect(source.baseName(.complete).hasSuffix("-complet"))
    }
  }

  @Test("500 propositions and a text of a megabyte are exported, and come back")
  func large() throws {
    let rows: [JSON] = (1...500).map { .object(["texte": .string("Proposition \($0)")]) }
    let source = Example.source(answers: [
      "objectifs_angles": .string(String(repeating: "Un mot de plus. ", count: 65_536)),
      "concertations": .array([.object(["propositions": .array(rows)])]),
    ])
    let export = JSONFormat.object(of: source, .complete)
    let tables = CSVFormat.tables(of: [export], source.form)
    let named = Dictionary(uniqueKeysWithValues: tables.map { ($0.path, $0.bytes) })
    let draft = try #require(try CSVImport.drafts(of: named, source.form).drafts.first)
    #expect(draft["reponses"] == .object(source.answers.root))
    for name in ["md", "html", "odt", "docx"] {
      #expect(try content(name, source).contains("Proposition 500"))
    }
  }

  private func content(_ name: String, _ source: ExportSource) throws -> String {
    let format = try #require(ExportFormats.named(name))
    let file = try #require(try format.files(of: source, .complete).first)
    if !file.isPacked { return try file.unpackedText }
    let body = ["content.xml", "word/document.xml"]
    return try #require(try file.parts().first { body.contains($0.name) }).text
  }
}

extension String {
  /// As HTML and XML write it; a quote may stand as it is.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  fileprivate var withQuotes: String { replacing("&quot;", with: "\"") }
}
