import Archives
import Testing

@testable import OfficeReading

func archive(_ parts: [(String, String)]) -> [UInt8] {
  var archive = ZipArchive()
  for (name, text) in parts { archive.add(name, Array(text.utf8)) }
  return archive.bytes
}

private let relations = """
  <Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>
  """

func docx(_ body: String, _ others: [(String, String)] = []) -> [UInt8] {
  let text = "<w:document xmlns:w='w' xmlns:w14='w14'><w:body>\(body)</w:body></w:document>"
  return archive([("_rels/.rels", relations), ("word/document.xml", text)] + others)
}

func odt(_ body: String, styles: String = "") -> [UInt8] {
  archive([
    (
      "content.xml",
      """
      <o:document-content xmlns:o='o' xmlns:t='t' xmlns:b='b' xmlns:s='s' xmlns:f='f' xmlns:d='d'>\
      <o:automatic-styles>\(styles)</o:automatic-styles><o:body><o:text>\(body)</o:text></o:body></o:document-content>
      """
    )
  ])
}

@Suite("Documents of LibreOffice and Word")
struct TextDocumentsTests {
  private func texts(_ bytes: [UInt8]) throws -> [String] {
    try TextDocumentReader.document(of: bytes).blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .table(let table):
        table.rows.map {
          $0.map { $0.paragraphs.map(\.text).joined(separator: "/") }.joined(separator: "|")
        }
        .joined(separator: "\n")
      }
    }
  }

  @Test("DOCX: runs, tabs, breaks, what was inserted and not what was deleted")
  func docxText() throws {
    let body = """
      <w:p><w:r><w:t>un </w:t></w:r><w:ins><w:r><w:t>mot</w:t></w:r></w:ins><w:del><w:r><w:delText>pas</w:delText>\
      <w:t>pas</w:t></w:r></w:del><w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>\
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:sdt><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """
    #expect(try texts(docx(body)) == ["un mot\ta\nb", "☒"])
  }

  @Test("DOCX: tables with cells over several columns")
  func docxTables() throws {
    let body = """
      <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>\
      <w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """
    #expect(try texts(docx(body)) == ["a||b/c"])
  }

  @Test("DOCX: names of styles, bookmarks, numbers of lists, struck words and remarks")
  func docxLooks() throws {
    let body = """
      <w:p><w:pPr><w:pStyle w:val='T1'/></w:pPr><w:bookmarkStart w:id='1' w:name='ici'/><w:r><w:t>Titre</w:t></w:r></w:p>\
      <w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr></w:pPr><w:r><w:rPr><w:strike/></w:rPr>\
      <w:t>x</w:t></w:r><w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t>y</w:t></w:r></w:p>\
      <w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr></w:pPr><w:r><w:commentReference w:id='7'/></w:r></w:p>
      """
    let document = try TextDocumentReader.document(
      of: docx(
        body,
        [
          (
            "word/styles.xml",
            "<w:styles xmlns:w='w'><w:style w:styleId='T1'><w:name w:val='heading 1'/><w:outlineLvl w:val='0'/></w:style></w:styles>"
          ),
          (
            "word/numbering.xml",
            """
            <w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>\
            <w:numFmt w:val='decimal'/></w:lvl></w:abstractNum><w:num w:numId='2'><w:abstractNumId w:val='0'/>\
            <w:lvlOverride w:ilvl='0'><w:startOverride w:val='3'/></w:lvlOverride></w:num></w:numbering>
            """
          ),
          (
            "word/comments.xml",
            "<w:comments xmlns:w='w'><w:comment w:id='7' w:author='A' w:date='D'><w:p><w:r><w:t>non</w:t></w:r></w:p></w:comment></w:comments>"
          ),
        ]
      )
    )
    let paragraphs = document.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    #expect(paragraphs[0].style == "heading 1" && paragraphs[0].isHeading)
    #expect(paragraphs[0].marks == ["ici"])
    #expect(paragraphs[1].item == .init(depth: 0, number: 3))
    #expect(paragraphs[2].item == .init(depth: 0, number: 4))
    #expect(paragraphs[1].runs.map(\.look.isStruck) == [true, false])
    #expect(paragraphs[2].comments == [0])
    #expect(document.comments == [.init(author: "A", date: "D", text: "non")])
  }

  @Test("ODT: blanks, lists in lists, styles that were made for a paragraph, and remarks")
  func odtText() throws {
    let styles = """
      <s:style s:name='P1' s:family='paragraph' s:parent-style-name='Aide'/>\
      <s:style s:name='T1' s:family='text'><s:text-properties s:text-line-through-style='solid'/></s:style>\
      <t:list-style s:name='L1'><t:list-level-style-number t:level='1' s:num-format='1' t:start-value='2'/>\
      <t:list-level-style-bullet t:level='2'/></t:list-style>
      """
    let body = """
      <t:tracked-changes><t:p>effacé</t:p></t:tracked-changes>\
      <t:p t:style-name='P1'><t:bookmark-start t:name='ici'/>a<t:s t:c='2'/>b<t:line-break/><t:span t:style-name='T1'>c</t:span>\
      <o:annotation><d:creator>A</d:creator><d:date>D</d:date><t:p>non</t:p></o:annotation></t:p>\
      <t:list t:style-name='L1'><t:list-item><t:p>x</t:p><t:list><t:list-item><t:p>y</t:p></t:list-item></t:list></t:list-item>\
      <t:list-item><t:p>z</t:p></t:list-item></t:list>
      """
    let document = try TextDocumentReader.document(of: odt(body, styles: styles))
    let paragraphs = document.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    #expect(paragraphs.map(\.text) == ["a  b\nc", "x", "y", "z"])
    #expect(paragraphs[0].style == "Aide" && paragraphs[0].marks == ["ici"])
    #expect(paragraphs[0].runs.map(\.look.isStruck) == [false, true])
    #expect(
      paragraphs.map(\.item) == [
        nil, .init(depth: 0, number: 2), .init(depth: 1, number: nil), .init(depth: 0, number: 3),
      ]
    )
    #expect(document.comments == [.init(author: "A", date: "D", text: "non")])
  }
}

@Suite("Documents that are made to do harm")
struct HostileDocumentsTests {
  private func error(_ bytes: [UInt8]) -> TextDocumentError? {
    do throws(TextDocumentError) {
      _ = try TextDocumentReader.document(of: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("Entities are refused in every part")
  func entities() {
    let part = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"
    #expect(
      error(archive([("content.xml", part)])) == .parts(.xml(part: "content.xml", .documentType))
    )
    for name in [
      "word/styles.xml", "word/numbering.xml", "word/comments.xml", "docProps/custom.xml",
    ] {
      #expect(error(docx("", [(name, part)])) == .parts(.xml(part: name, .documentType)))
    }
  }

  @Test("A million elements in one another are refused")
  func nested() {
    let deep = String(repeating: "<w:tbl>", count: 1_000_000)
    #expect(error(docx(deep)) == .parts(.xml(part: "word/document.xml", .tooDeep)))
    let spans = String(repeating: "<t:span>", count: 1_000_000)
    #expect(error(odt(spans)) == .parts(.xml(part: "content.xml", .tooDeep)))
  }

  @Test("More paragraphs, cells or looks than any canevas has are refused")
  func many() {
    let paragraphs = String(repeating: "<w:p/>", count: TextDocumentBuilder.most + 1)
    #expect(error(docx(paragraphs)) == .tooMuch)
    let cells = String(repeating: "<w:tc/>", count: TextDocumentBuilder.most + 1)
    #expect(error(docx("<w:tbl><w:tr>\(cells)</w:tr></w:tbl>")) == .tooMuch)
    let runs = String(
      repeating: "<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>b</w:t></w:r>",
      count: TextDocumentBuilder.most / 2 + 1
    )
    #expect(error(docx("<w:p>\(runs)</w:p>")) == .tooMuch)
    let marks = String(
      repeating: "<w:bookmarkStart w:name=\"a\"/>",
      count: TextDocumentBuilder.most + 1
    )
    #expect(error(docx(marks)) == .tooMuch)
    #expect(error(docx("<w:p>\(marks)</w:p>")) == .tooMuch)
  }

  @Test("A number of spaces that nobody types becomes a few")
  func spaces() throws {
    let body = "<t:p>" + String(repeating: "<t:s t:c=\"1000000000\"/>", count: 100) + "fin</t:p>"
    let document = try TextDocumentReader.document(of: odt(body))
    guard case .paragraph(let paragraph)? = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    let text = paragraph.runs.map(\.text).joined()
    #expect(text.hasSuffix("  fin") && text.utf8.count < 30_000)
  }

  @Test("A small archive that unpacks to a large one is refused before it is unpacked")
  func bomb() {
    let blanks = String(repeating: " ", count: 40 << 20)
    #expect(error(docx(blanks)) == .parts(.archive(.tooLarge)))
  }

  @Test("Macros are refused")
  func macros() {
    #expect(error(docx("<w:p/>", [("word/vbaProject.bin", "x")])) == .macros)
    #expect(error(archive([("content.xml", "<a/>"), ("Basic/script-lc.xml", "<a/>")])) == .macros)
  }

  @Test("An archive that is none, is cut off, or holds something else is refused")
  func archives() {
    let whole = docx("<w:p><w:r><w:t>\(String(repeating: "mot ", count: 500))</w:t></w:r></w:p>")
    #expect(error(Array("PK".utf8)) == .parts(.archive(.damaged)))
    for cut in [10, whole.count / 2, whole.count - 1] {
      #expect(error(Array(whole.prefix(cut))) != nil)
    }
    #expect(error(archive([("autre.txt", "x")])) == .neither)
    #expect(error(archive([("_rels/.rels", relations)])) == .neither)
  }

  @Test("Elements out of order lose no text")
  func disorder() throws {
    let body =
      "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tr>"
    let document = try TextDocumentReader.document(of: docx(body))
    #expect(
      String(describing: document).contains("\"a\"")
        && String(describing: document).contains("\"b\"")
    )
  }
}
