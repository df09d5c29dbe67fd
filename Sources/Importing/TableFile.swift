internal import Drafts
package import Exports
package import Files
package import FormModel
internal import Inventory
internal import OfficeReading

/// The lines of a table from a file of any supported type, for a list of the form.
package struct TableFile: Sendable {
  package let lines: [TableLine]
  /// Whether ambiguous dates have the day first.
  package let isFrench: Bool
  /// The assumptions made, a sentence each.
  package let guesses: [String]

  /// Reads a workbook, or a text with columns separated by commas, semicolons or tabs.
  package init(_ path: String, for list: FormList, on disk: any Disk) throws {
    let bytes = try disk.read(path, limit: DraftFile.sizeLimit)
    switch FileKind(bytes) {
    case .zip, .other(.excel), .other(.openSpreadsheet):
      try self.init(workbook: bytes, path, for: list)
    case .json:
      // A line may begin with a bracket.
      if JSONTexts.areIn(bytes) { throw IntakeError.notRows(path, "JSON") }
      try self.init(text: bytes, path)
    case .other(.page):
      if FileKind.isMarkup(bytes) { throw IntakeError.notRows(path, "HTML ou XML") }
      try self.init(text: bytes, path)
    case .other(.text): try self.init(text: bytes, path)
    case .gzip:
      throw IntakeError.compressedRows(path)
    case .other(.word), .other(.openDocument):
      throw IntakeError.documentForRows(path)
    case .other(let kind): throw IntakeError.notTaken(path, reason: kind.description)
    }
  }

  private init(text bytes: [UInt8], _ path: String) throws(IntakeError) {
    do throws(CSVError) {
      let table = try CSVText.tableOfAnyWidth(bytes)
      lines = table.rows.map(\.withoutFormulaGuards)
      isFrench = table.separator != UInt8(ascii: ",")
      guesses = [table.words]
    } catch {
      throw .notTaken(path, reason: error.sentence(in: .lines))
    }
  }

  private init(workbook bytes: [UInt8], _ path: String, for list: FormList) throws(IntakeError) {
    let tables: SheetTables
    do throws(SpreadsheetError) {
      tables = SheetTables(try SpreadsheetReader.spreadsheet(of: bytes).namedLines)
    } catch {
      throw .notTaken(path, reason: error.description)
    }
    let names = tables.names.filter { !tables.lines(of: $0).isEmpty }
    let own = names.first { list.isCalled($0) }
    guard let name = own ?? (names.count == 1 ? names[0] : nil) else {
      throw names.isEmpty
        ? .emptySheets(path) : .whichSheet(path, names, list.key)
    }
    lines = tables.lines(of: name)
    isFrench = true
    guesses = [Self.read(fromSheet: name)]
  }
}

extension Spreadsheet {
  /// The lines of each sheet, with its name.
  var namedLines: [(name: String, lines: [TableLine])] {
    sheets.map { ($0.name, $0.rows.map { TableLine(line: $0.line, cells: $0.cells) }) }
  }
}
