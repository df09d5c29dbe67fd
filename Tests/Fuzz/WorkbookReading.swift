@testable import Archives
@testable import Exports
@testable import OfficeReading

private let book = Array(
  "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='1'/></sheets></workbook>".utf8
)
private let relations = Array("<R><Relationship Id='1' Target='worksheets/s.xml'/></R>".utf8)

/// Whatever the XML of a workbook says, its cells are within the budget. The first byte says which part of
/// which kind of workbook the rest is.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let first = input.first else { return 0 }
  let part = Array(input.dropFirst())
  var archive = ZipArchive()
  switch first % 4 {
  case 0: archive.add("content.xml", part)
  case 1:
    archive.add("xl/workbook.xml", book)
    archive.add("xl/_rels/workbook.xml.rels", relations)
    archive.add("xl/worksheets/s.xml", part)
  case 2:
    archive.add("xl/workbook.xml", book)
    archive.add("xl/_rels/workbook.xml.rels", relations)
    archive.add("xl/sharedStrings.xml", part)
    archive.add("xl/worksheets/s.xml", Array("<w><row><c t='s'><v>0</v></c></row></w>".utf8))
  default:
    archive.add("xl/workbook.xml", part)
    archive.add("xl/_rels/workbook.xml.rels", part)
  }
  guard let read = try? SpreadsheetReader.spreadsheet(of: archive.bytes) else { return 0 }
  let cells = read.sheets.flatMap(\.rows).reduce(0) { $0 + $1.cells.count }
  precondition(cells <= 2 * CellBudget.most)
  let bytes = read.sheets.flatMap(\.rows).flatMap(\.cells).reduce(0) { $0 + $1.utf8.count }
  precondition(bytes <= CellBudget.mostBytes)
  return 0
}
