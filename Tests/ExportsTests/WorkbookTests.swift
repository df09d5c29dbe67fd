import Archives
import CanevasForm
import FormModel
import FoundationEssentials
import Inventory
import JSONText
import Platform
import RunningProgram
import Testing
import TestSupport

@testable import Exports

@Suite("A canevas as a workbook")
struct WorkbookTests {
  private func workbook(
    _ source: ExportSource,
    _ edition: Edition = .complete
  ) throws -> ExportFile {
    let files = try XLSXFormat().files(of: source, edition)
    #expect(files.map(\.path) == [source.baseName(edition) + ".xlsx"])
    return try #require(files.first)
  }

  /// The parts that are sheets, by their names.
  private func sheets(_ file: ExportFile) throws -> [String: String] {
    let parts = try file.parts()
    let book = try #require(parts.first { $0.name == "xl/workbook.xml" }).text
    let names = book.split(separator: "<sheet name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    return Dictionary(
      uniqueKeysWithValues: try names.enumerated().map { index, name in
        let path = "xl/worksheets/sheet\(index + 1).xml"
        return (name, try #require(parts.first { $0.name == path }).text)
      }
    )
  }

  @Test("The same canevas gives the same bytes")
  func deterministic() throws {
    let source = try Example.rennes()
    #expect(try workbook(source).bytes == workbook(source).bytes)
  }

  @Test("It has a sheet for each table, behind one that says what it is, and before the lists")
  func tables() throws {
    let book = try #require(
      workbook(Example.rennes()).parts().first { $0.name == "xl/workbook.xml" }
    ).text
    let names = book.split(separator: "<sheet name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    let tables = TableNode.root(of: Canevas.form.asOf(1)).all.map(\.name)
    #expect(names == ["Lisez-moi"] + tables + ["Listes"])
  }

  @Test("Both heading rows stay in sight, and choices have lists")
  func heads() throws {
    let sheets = try sheets(try workbook(Example.rennes()))
    for node in TableNode.root(of: Canevas.form.asOf(1)).all {
      let sheet = try #require(sheets[node.name])
      #expect(sheet.contains("<pane ySplit=\"2\""), "\(node.name)")
      let hasChoices = node.fields.contains { field in
        switch field.kind {
        case .choice(.yesNo), .choice(.oneOf): true
        default: false
        }
      }
      if hasChoices { #expect(sheet.contains("<dataValidation type=\"list\""), "\(node.name)") }
    }
  }

  @Test(
    "What looks like a formula is a text, and nothing runs",
    arguments: ["=1+1", "+33 6", "-2+3", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A0", "'=1"]
  )
  func formulas(_ text: String) throws {
    let file = try workbook(Example.source(answers: ["objectifs_angles": .string(text)]))
    for (name, sheet) in try sheets(file) { #expect(!sheet.contains("<f>"), "\(name)") }
    let texts = try file.parts().first { $0.name == "xl/sharedStrings.xml" }?.text ?? ""
    let escaped = text.replacing("&", with: "&amp;")
    #expect(texts.contains(">\(escaped)</t>"))
  }

  @Test("A text that no cell has room for is whole on a sheet of its own, and named in its place")
  func longTexts() throws {
    let text = String(repeating: "Été, œuvre, 👩‍🔬 et « suite ».\n", count: 2_000)
    let file = try workbook(Example.source(answers: ["objectifs_angles": .string(text)]))
    let strings = try #require(file.parts().first { $0.name == "xl/sharedStrings.xml" }).text
    let length = text.utf16.count.inFrench
    #expect(strings.contains("[Texte de \(length) caractères, trop long pour une cellule"))
    let cells = strings.split(separator: "<si>").map { cell in
      String(cell.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
    }
    let pieces = cells.filter { $0.contains("👩‍🔬") }
    #expect(pieces.joined() == text)
    #expect(pieces.allSatisfy { $0.utf16.count <= 32_767 })
  }

  @Test("A text of 32,767 signs has room in a cell, one of 32,768 has not")
  func edge() {
    #expect(CellText(String(repeating: "é", count: 32_767)).fits)
    #expect(!CellText(String(repeating: "é", count: 32_768)).fits)
    // Two in UTF-16, as spreadsheets count.
    #expect(!CellText(String(repeating: "🙂", count: 16_384)).fits)
  }

  @Test("A reference to a long text is read back, and no other text is taken for one")
  func references() {
    #expect(LongTexts.number(in: LongTexts.reference(12, length: 40_000)) == 12)
    #expect(LongTexts.number(in: "[Texte de loi]") == nil)
    #expect(LongTexts.number(in: LongTexts.reference(12, length: 40_000) + " ") == nil)
  }

  @Test("What spreadsheets would read as an escape, and controls, are written as they are meant")
  func signs() {
    #expect(CellText("_x0041_").text == "_x005F_x0041_")
    #expect(CellText("_x00_").text == "_x00_")
    #expect(CellText("a\r\nb\rc").text == "a\nb\nc")
    #expect(CellText("a\u{1}b\u{FFFF}").text == "a\u{FFFD}b\u{FFFD}")
  }

  @Test(
    "Cells are dates, numbers and words, and text where a spreadsheet would change them",
    arguments: [
      ("2024-09-18", SheetColumn.Content.date, SheetValue.days(45_553)),
      ("1900-02-28", .date, .text("1900-02-28")),
      ("31/02/2024", .date, .text("31/02/2024")),
      ("2024-09-18T12:00:00Z", .time, .days(45_553.5)),
      ("2024-09-18 12:00", .time, .text("2024-09-18 12:00")),
      ("12.50", .number, .number(12.5)),
      ("1234567890123456", .number, .text("1234567890123456")),
      ("douze", .number, .text("douze")),
      ("01004", .text, .text("01004")),
      ("'=1+1", .longText, .text("=1+1")),
      ("true", .yesNo, .text("oui")),
      ("peut-être", .yesNo, .text("peut-être")),
      ("", .text, .none),
    ]
  )
  func cells(_ cell: String, _ content: SheetColumn.Content, _ value: SheetValue) {
    #expect(SheetValue(cell, content) == value)
  }

  @Test("Choices stand in their words, what is none of them as it is")
  func choices() {
    let choices = [Choice("a", "le premier"), Choice("b", "l’autre, plus long")]
    #expect(SheetValue("b", .oneOf(choices)) == .text("l’autre, plus long"))
    #expect(
      SheetValue("a|b|c", .severalOf(choices)) == .text("le premier | l’autre, plus long | c")
    )
  }

  @Test("Rows beyond the last of a sheet are counted, and said on the first sheet")
  func overflow() throws {
    let columns = [SheetColumn(["name": "texte", "title": "Texte", "type": "string"])]
    let table = WorkbookTable(
      name: "liste",
      title: "Liste",
      help: "",
      columns: columns,
      isList: true
    )
    let file = try WorkbookFile("/dev/null", scratch: nil, title: "", created: 1, isLarge: false)
    var sheet = try TableSheet(table, file, room: 4)
    var texts = LongTexts()
    for number in 1...5 { try sheet.add(["\(number)"], file, &texts) }
    #expect(sheet.overflow == .init(table: "liste", rows: 3))
  }

  @Test("A workbook of which a part ends early is found out, whichever part it is")
  func cutOff() throws {
    let file = try workbook(Example.rennes())
    #expect(try isWhole(file.bytes))
    #expect(try !isWhole(Array(file.bytes.dropLast())))
    let parts = try file.parts()
    var whole = ZipArchive()
    for (name, text) in parts { whole.add(name, Array(text.utf8)) }
    #expect(try isWhole(whole.bytes))
    for cut in ["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "docProps/app.xml"] {
      var archive = ZipArchive()
      for (name, text) in parts {
        archive.add(name, name == cut ? Array(text.utf8.dropLast(9)) : Array(text.utf8))
      }
      #expect(try !isWhole(archive.bytes), "\(cut)")
    }
  }

  private func isWhole(_ bytes: [UInt8]) throws -> Bool {
    let folder = try TemporaryFolder()
    let path = try folder.file("classeur.xlsx")
    try Data(bytes).write(to: URL(filePath: path))
    let file = open(path, O_RDONLY)
    defer { close(file) }
    do throws(WorkbookError) { try WorkbookError.check(file) } catch { return false }
    return true
  }

  @Test("What keeps a workbook from being written is said as it is, and not as a full disk")
  func causes() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: WorkbookError.self) {
      let file = try WorkbookFile(
        folder.path + "/absent/classeur.xlsx",
        scratch: nil,
        title: "",
        created: 0,
        isLarge: false
      )
      _ = try file.addSheet("a")
      try file.close()
    }
    #expect(error == .notMade)
    let long = #expect(throws: WorkbookError.self) {
      let file = try WorkbookFile(
        folder.path + "/long.xlsx",
        scratch: nil,
        title: "",
        created: 0,
        isLarge: false
      )
      let sheet = try file.addSheet("a")
      file.put(String(repeating: "a", count: 40_000), 0, 0, sheet, .plain)
      try file.close()
    }
    #expect(long == .refused)
    for words in [WorkbookError.notMade, .refused].map(\.description) {
      #expect(!words.contains("plein"))
    }
  }

  @Test("Without the library a sentence says how to get it, and what can be written without")
  func noLibrary() {
    let words = WorkbookError.noLibrary.description
    #expect(words.contains("apt install libxlsxwriter"))
    #expect(words.contains("brew install libxlsxwriter"))
    #expect(words.contains("csv"))
  }
}
