import Archives
import Testing
@testable import OfficeReading

/// A workbook from the parts that it consists of.
func archive(_ parts: KeyValuePairs<String, String>) -> [UInt8] {
  var archive = ZipArchive()
  for (name, text) in parts { archive.add(name, Array(text.utf8)) }
  return archive.bytes
}

/// An XLSX workbook of one sheet.
func xlsx(
  _ sheet: String,
  texts: String = "",
  styles: String = "",
  book: String = ""
) -> [UInt8] {
  archive([
    "xl/workbook.xml":
      "<workbook xmlns:r='r'>\(book)<sheets><sheet name='Feuille' sheetId='1' r:id='rId1'/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels":
      "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>",
    "xl/sharedStrings.xml": "<sst>\(texts)</sst>",
    "xl/styles.xml": "<styleSheet>\(styles)</styleSheet>",
    "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(sheet)</sheetData></worksheet>",
  ])
}

/// An ODS workbook of one sheet.
func ods(_ rows: String) -> [UInt8] {
  archive([
    "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": """
    <o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
    xmlns:t='urn:oasis:names:tc:opendocument:xmlns:table:1.0' \
    xmlns:x='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:c='calc'>\
    <t:table t:name='Feuille'>\(rows)</t:table></o:document-content>
    """,
  ])
}

@Suite("Workbooks that are read")
struct SpreadsheetsTests {
  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    try #require(try SpreadsheetReader.spreadsheet(of: bytes)["Feuille"]).rows.map(\.cells)
  }

  @Test("XLSX: shared, inline and computed texts, numbers, truth, and what cannot be computed")
  func kinds() throws {
    let sheet = """
      <row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='inlineStr'><is><t>b</t><r><t>c</t></r></is></c>\
      <c r='D2' t='str'><f>A1</f><v>d</v></c><c r='E2'><v>12.5</v></c><c r='F2' t='b'><v>1</v></c>\
      <c r='G2' t='e'><v>#REF!</v></c></row>
      """
    let texts = "<si><r><t>é</t></r><r><t xml:space='preserve'> f</t></r><rPh><t>non</t></rPh></si>"
    let read = try SpreadsheetReader.spreadsheet(of: xlsx(sheet, texts: texts))
    #expect(
      read["Feuille"]?.rows == [
        .init(line: 2, cells: ["é f", "", "bc", "d", "12.5", "true", "#REF!"])
      ]
    )
  }

  @Test(
    "XLSX: a number is a day where its format shows one",
    arguments: [
      ("14", "45553", "2024-09-18"), ("22", "45553.5", "2024-09-18T12:00:00"),
      ("0", "45553", "45553"), ("164", "45553", "2024-09-18"), ("165", "45553", "45553"),
      ("164", "0.5", "0.5"), ("14", "1e9", "1000000000"), ("17", "45323", "2024-02"),
      ("17", "45324", "2024-02-02"), ("166", "45323", "2024-02"), ("167", "45292", "2024"),
      ("168", "45323", "2024-02-01"),
    ]
  )
  func days(_ format: String, _ number: String, _ cell: String) throws {
    let styles = """
      <numFmts><numFmt numFmtId='164' formatCode='[$-40C]dd&quot;j&quot; mmmm'/>\
      <numFmt numFmtId='165' formatCode='0&quot; dh&quot;\\d'/><numFmt numFmtId='166' formatCode='mm/yyyy'/>\
      <numFmt numFmtId='167' formatCode='yyyy'/><numFmt numFmtId='168' formatCode='dd/mm;yyyy'/></numFmts>\
      <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='\(format)'/></cellXfs>
      """
    let row = "<row><c s='0'><v>\(number)</v></c></row>"
    #expect(try rows(xlsx(row, styles: styles)) == [[cell]])
  }

  @Test("XLSX: days that are counted from 1904")
  func from1904() throws {
    let styles = "<cellXfs><xf numFmtId='14'/></cellXfs>"
    let row = "<row><c s='0'><v>44091</v></c></row>"
    let book = "<workbookPr date1904='1'/>"
    #expect(try rows(xlsx(row, styles: styles, book: book)) == [["2024-09-18"]])
  }

  @Test(
    "XLSX: numbers as a person reads them",
    arguments: [
      ("48.0", "48"), ("12.100000000000001", "12.1"), ("0.1", "0.1"), ("1.5E3", "1500"),
      ("12345678901234567", "12345678901234568"), ("1E400", "1E400"), ("-1E400", "-1E400"),
    ]
  )
  func numbers(_ written: String, _ cell: String) throws {
    #expect(try rows(xlsx("<row><c><v>\(written)</v></c></row>")) == [[cell]])
  }

  @Test("ODS: a number is as short as in XLSX, and a drawing beside a cell is no text of it")
  func drawing() throws {
    let drawing = """
      <d:frame xmlns:d='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'><d:text-box><x:p>bulle</x:p></d:text-box>\
      <s:desc xmlns:s='svg'>description</s:desc></d:frame>
      """
    let rows = """
      <t:table-row><t:table-cell o:value-type='float' o:value='12.100000000000001'><x:p>12,1</x:p></t:table-cell>\
      <t:table-cell>\(drawing)
        <x:p>a<x:a>lien</x:a></x:p>
      </t:table-cell></t:table-row>
      """
    #expect(try self.rows(ods(rows)) == [["12.1", "alien"]])
  }

  @Test("XLSX: escapes are what they stand for")
  func escapes() throws {
    let texts = "<si><t>a_x000D_b _x005F_x0041_ _x00_ _</t></si>"
    let row = "<row><c t='s'><v>0</v></c></row>"
    #expect(try rows(xlsx(row, texts: texts)) == [["a\rb _x0041_ _x00_ _"]])
  }

  @Test("ODS: values, paragraphs, blanks, and cells and rows that repeat")
  func openDocument() throws {
    let read = try rows(
      ods(
        """
        <t:table-row><t:table-cell o:value-type='date' o:date-value='2024-09-18' c:value-type='x'><x:p>18/09/24</x:p></t:table-cell>\
        <t:table-cell t:number-columns-repeated='2'/><t:table-cell o:value-type='float' o:value='12.5'><x:p>12,50</x:p></t:table-cell>\
        <t:table-cell o:value-type='boolean' o:boolean-value='true'><x:p>VRAI</x:p></t:table-cell>\
        <t:table-cell t:number-columns-repeated='16000'/></t:table-row>\
        <t:table-row t:number-rows-repeated='2'><t:table-cell o:value-type='string'><o:annotation><x:p>remarque</x:p></o:annotation>\
        <x:p>a<x:s x:c='3'/>b<x:tab/>c</x:p><x:p><x:span>fin</x:span></x:p></t:table-cell></t:table-row>\
        <t:table-row t:number-rows-repeated='1048000'><t:table-cell t:number-columns-repeated='16384'/></t:table-row>
        """
      )
    )
    #expect(
      read == [
        ["2024-09-18", "", "", "12.5", "true"], ["a   b\tc\nfin"], ["a   b\tc\nfin"],
      ]
    )
  }
}

@Suite("Workbooks that are made to do harm")
struct HostileSpreadsheetsTests {
  private func error(_ bytes: [UInt8]) -> SpreadsheetError? {
    do throws(SpreadsheetError) {
      _ = try SpreadsheetReader.spreadsheet(of: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("A row or a cell that repeats itself a billion times is refused, not made")
  func repeats() {
    let cell = "<t:table-cell t:number-columns-repeated='1000000000'><x:p>a</x:p></t:table-cell>"
    #expect(error(ods("<t:table-row>\(cell)</t:table-row>")) == .tooManyCells)
    let row = "<t:table-cell><x:p>a</x:p></t:table-cell>"
    let rows = "<t:table-row t:number-rows-repeated='1000000000'>\(row)</t:table-row>"
    #expect(error(ods(rows)) == .tooManyCells)
  }

  @Test("A text that repeats itself is refused before it fills the memory, in a cell and in many")
  func texts() {
    let blanks = String(repeating: "<x:s x:c='65536'/>", count: 5_000)
    let cell = "<t:table-row><t:table-cell><x:p>\(blanks)</x:p></t:table-cell></t:table-row>"
    #expect(error(ods(cell)) == .tooMuchText)
    let long = "=" + String(repeating: "a", count: 1 << 20)
    let many =
      "<t:table-row><t:table-cell t:number-columns-repeated='300'><x:p>\(long)</x:p></t:table-cell></t:table-row>"
    #expect(error(ods(many)) == .tooMuchText)
    let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 300)
    let shared = xlsx("<row>\(cells)</row>", texts: "<si><t>\(long)</t></si>")
    #expect(error(shared) == .tooMuchText)
  }

  @Test("The number of a row leads no further than a sheet has rows")
  func rowNumbers() throws {
    for number in ["9223372036854775807", "1048577", "0", "-1"] {
      let rows =
        "<row r='\(number)'><c t='str'><v>a</v></c></row><row><c t='str'><v>b</v></c></row>"
      let read = try SpreadsheetReader.spreadsheet(of: xlsx(rows))
      #expect(read["Feuille"]?.rows.map(\.line) == [1, 2], "\(number)")
    }
  }

  @Test("Cells far to the right in each of many rows are refused")
  func wide() {
    let rows = (1...200).map { "<row r='\($0)'><c r='XFD\($0)' t='str'><v>a</v></c></row>" }
    #expect(error(xlsx(rows.joined())) == .tooManyCells)
  }

  @Test("Entities are refused in every part")
  func entities() {
    let part = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"
    #expect(
      error(archive(["content.xml": part])) == .parts(.xml(part: "content.xml", .documentType))
    )
    #expect(
      error(archive(["xl/workbook.xml": part]))
        == .parts(.xml(part: "xl/workbook.xml", .documentType))
    )
  }

  @Test("Numbers of cells, styles and texts that lead nowhere give empty cells, and no harm")
  func nonsense() {
    let cells = [
      "<c r='A1' t='s'><v>99</v></c>", "<c r='A1' t='s'><v>-1</v></c>",
      "<c r='1' s='-5'><v>1</v></c>",
      "<c r='ZZZZZZZZZZZZZZ1'><v>1</v></c>", "<c s='99999999999999999999'><v>NaN</v></c>",
      "<c r='é1'><v>inf</v></c>",
    ]
    for cell in cells { #expect(error(xlsx("<row r='-1'>\(cell)</row>")) == nil, "\(cell)") }
  }

  @Test("What is no workbook is said to be none")
  func others() {
    #expect(error([]) == .parts(.archive(.damaged)))
    #expect(error(archive(["word/document.xml": "<a/>"])) == .neither)
    #expect(
      error(archive(["xl/workbook.xml": "<a/>"])) == .parts(.noPart("xl/_rels/workbook.xml.rels"))
    )
  }
}
