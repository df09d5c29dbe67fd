import CanevasForm
import FormModel
import JSONText
import OfficeReading
import Testing
import TestSupport

@testable import Exports

@Suite("A canevas that leaves as a workbook and comes back")
struct WorkbookRoundTripTests {
  private func sheets(_ source: ExportSource) throws -> SheetTables { try source.sheets() }

  private func export(_ source: ExportSource) -> JSONObject {
    JSONFormat.object(of: source, .complete)
  }

  @Test(
    "The examples come back as they were, and nothing has to be said",
    arguments: ["rennes", "quimperle"]
  )
  func examples(_ name: String) throws {
    let source = Example.source(try #require(try JSONReader.value(of: Example.bytes(name)).object))
    let tables = try sheets(source)
    #expect(tables.isExport(of: Canevas.form))
    let result = try CSVImport.drafts(of: tables, Canevas.form)
    #expect(result.remarks.map(\.description) == [])
    let draft = try #require(result.drafts.first)
    #expect(export(Example.source(draft)) == export(source))
  }

  @Test("Any canevas comes back, line ends as XML has them")
  func any() throws {
    for seed in 0..<24 as Range<UInt64> {
      var generator = Generator(seed: seed)
      let source = Example.source(generator.draft().withPlainLineEnds)
      let result = try CSVImport.drafts(of: try sheets(source), Canevas.form)
      let draft = try #require(result.drafts.first)
      #expect(
        JSON.object(export(Example.source(draft))).withPlainNumbers
          == JSON.object(export(source)).withPlainNumbers,
        "seed \(seed)"
      )
    }
  }

  @Test("A text that no cell has room for comes back whole")
  func longText() throws {
    let text = String(repeating: "Une phrase, « entre guillemets », et 👩‍🔬.\n", count: 3_000)
    let source = Example.source(answers: [
      "objectifs_angles": .string(text), "objectifs_attentes": .string("_x0041_ =1"),
    ])
    let draft = try #require(try CSVImport.drafts(of: sheets(source), Canevas.form).drafts.first)
    #expect(draft["reponses"] == .object(source.answers.root))
  }

  @Test("A sheet without its line of keys is read by its words")
  func words() throws {
    let source = try Example.rennes()
    let book = try SpreadsheetReader.spreadsheet(
      of: try #require(try XLSXFormat().files(of: source, .complete).first).bytes
    )
    let tables = SheetTables(
      book.sheets.map { sheet in
        (
          sheet.name,
          sheet.rows.filter { $0.line != 2 }.map { TableLine(line: $0.line, cells: $0.cells) }
        )
      }
    )
    let draft = try #require(try CSVImport.drafts(of: tables, Canevas.form).drafts.first)
    #expect(export(Example.source(draft, in: Example.form)) == export(source))
  }

  @Test("A sheet that is gone is named as a sheet")
  func missing() throws {
    do throws(CSVError) {
      _ = try CSVImport.drafts(of: SheetTables([]), Canevas.form)
      Issue.record("It was read")
    } catch {
      #expect(error.sentence(in: .sheets).contains("feuille"))
      #expect(!error.sentence(in: .sheets).contains(".csv"))
    }
  }
}

extension ExportSource {
  /// The complete workbook, read again.
  func sheets() throws -> SheetTables {
    let file = try #require(try XLSXFormat().files(of: self, .complete).first)
    let book = try SpreadsheetReader.spreadsheet(of: file.bytes)
    return SheetTables(
      book.sheets.map { sheet in
        (sheet.name, sheet.rows.map { TableLine(line: $0.line, cells: $0.cells) })
      }
    )
  }
}

extension JSONObject {
  fileprivate var withPlainLineEnds: JSONObject {
    JSON.object(self).withPlainLineEnds.object ?? [:]
  }
}

extension JSON {
  fileprivate var withPlainLineEnds: JSON {
    switch self {
    case .string(let text): .string(CellText(text).plainText)
    case .array(let values): .array(values.map(\.withPlainLineEnds))
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { .init(key: $0.key, value: $0.value.withPlainLineEnds) }
        )
      )
    case .null, .bool, .number: self
    }
  }

  /// 12.50 and 12.5 are one number.
  fileprivate var withPlainNumbers: JSON {
    switch self {
    case .number(let text): Double(text).map { .string("\($0)") } ?? self
    case .array(let values): .array(values.map(\.withPlainNumbers))
    case .object(let object):
      .object(
        JSONObject(object.members.map { .init(key: $0.key, value: $0.value.withPlainNumbers) })
      )
    case .null, .bool, .string: self
    }
  }
}
