import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport
import OfficeReading

@testable import Exports

@Suite("A canevas in DOCX")
struct DOCXTests {
  private func file(_ source: ExportSource) throws -> ExportFile {
    try #require(DOCXFormat().files(of: source, .complete).first)
  }

  private func part(_ name: String, of file: ExportFile) throws -> String {
    try #require(try file.parts().first { $0.name == name }).text
  }

  @Test("Every part is well-formed, and every part that has a type is there")
  func parts() throws {
    let file = try file(try Example.rennes())
    let parts = try file.parts()
    for part in parts {
      #expect(throws: Never.self, "\(part.name)") {
        try XMLReading.read(Array(part.text.utf8)) { _ in .goOn }
      }
    }
    var named: [String] = []
    try XMLReading.read(Array(try part("[Content_Types].xml", of: file).utf8)) { event in
      if case .start(let element) = event, let name = element["PartName"] { named.append(name) }
      return .goOn
    }
    #expect(!named.isEmpty)
    #expect(named.allSatisfy { name in parts.contains { "/\($0.name)" == name } })
  }

  @Test("The title, the language and the edition are properties of the file")
  func properties() throws {
    let file = try file(try Example.rennes())
    let core = try part("docProps/core.xml", of: file)
    #expect(core.contains("<dc:title>Canevas de documentation – "))
    #expect(core.contains("<dc:language>fr-FR</dc:language>"))
    #expect(try part("word/styles.xml", of: file).contains("<w:lang w:val=\"fr-FR\""))
    #expect(try part("docProps/custom.xml", of: file).contains("complet, avec des données"))
  }

  @Test("Every style, list and link that the text names is declared")
  func references() throws {
    let file = try file(try Example.rennes())
    var named: [String: Set<String>] = [:]
    try XMLReading.read(Array(try part("word/document.xml", of: file).utf8)) { event in
      guard case .start(let element) = event else { return .goOn }
      switch element.name {
      case "pStyle", "rStyle": named["style", default: []].insert(element["val"] ?? "")
      case "numId": named["list", default: []].insert(element["val"] ?? "")
      case "hyperlink": named["link", default: []].insert(element["id"] ?? "")
      default: break
      }
      return .goOn
    }
    let styles = try part("word/styles.xml", of: file)
    let lists = try part("word/numbering.xml", of: file)
    let links = try part("word/_rels/document.xml.rels", of: file)
    #expect(named["style"]?.isEmpty == false && named["link"]?.isEmpty == false)
    for style in named["style"] ?? [] { #expect(styles.contains("w:styleId=\"\(style)\"")) }
    for list in named["list"] ?? [] { #expect(lists.contains("<w:num w:numId=\"\(list)\">")) }
    for link in named["link"] ?? [] { #expect(links.contains("Id=\"\(link)\"")) }
  }

  @Test("The first row of each table is marked as titles, and no row is parted")
  func tables() throws {
    let text = try part("word/document.xml", of: try file(try Example.rennes()))
    let count = text.split(separator: "<w:tbl>").count - 1
    #expect(count > 0)
    #expect(text.split(separator: "<w:tblHeader/>").count - 1 == count)
    let rows = text.split(separator: "<w:tr>").dropFirst()
    #expect(
      rows.allSatisfy {
        $0.starts(with: "<w:trPr><w:tblHeader/></w:trPr>")
          || $0.starts(with: "<w:trPr><w:cantSplit/>")
      }
    )
  }

  @Test("Lists stay lists, and numbers begin where they began")
  func lists() throws {
    let source = Example.source(answers: [
      "objectifs_angles": "Trois points :\n- un\n- deux\n\n3. trois\n4. quatre"
    ])
    let file = try file(source)
    let text = try part("word/document.xml", of: file)
    #expect(text.contains("<w:numId w:val=\"1\"/>") && text.contains("<w:numId w:val=\"2\"/>"))
    #expect(!text.contains(">- un"))
    #expect(try part("word/numbering.xml", of: file).contains("<w:startOverride w:val=\"3\"/>"))
  }

  @Test("An address that is no URI is made one in a link, as Word opens no file with another")
  func links() throws {
    let source = Example.source(answers: [
      "concertations": .array([
        .object(["ressources": .array([.object(["url": "https://exemple.fr/été {1}?a=|b"])])])
      ])
    ])
    let links = try part("word/_rels/document.xml.rels", of: try file(source))
    #expect(!links.contains("été") && !links.contains("{1}") && !links.contains("|"))
  }

  @Test("What is written is deflated, and the type of an ODT stays readable")
  func deflated() throws {
    let source = try Example.rennes()
    for file in DOCXFormat().files(of: source, .open) + ODTFormat().files(of: source, .open) {
      let size = try file.parts().reduce(0) { $0 + $1.text.utf8.count }
      #expect(file.bytes.count * 2 < size, "\(file.path)")
    }
    let odt = try #require(ODTFormat().files(of: source, .open).first)
    #expect(odt.bytes.dropFirst(30).starts(with: "mimetypeapplication/vnd.oasis".utf8))
  }
}
