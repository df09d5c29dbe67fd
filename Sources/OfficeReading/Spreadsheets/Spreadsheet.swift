/// The sheets of a workbook, with cells as text as in a CSV file.
package struct Spreadsheet: Equatable, Sendable {
  package struct Sheet: Equatable, Sendable {
    package let name: String
    /// The rows with at least one non-empty cell.
    package internal(set) var rows: [Row] = []

    package init(name: String, rows: [Row] = []) { (self.name, self.rows) = (name, rows) }
  }

  package struct Row: Equatable, Sendable {
    /// The row number in the spreadsheet, from 1.
    package let line: Int
    /// Up to the last non-empty cell.
    package let cells: [String]

    package init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }
  }

  package let sheets: [Sheet]

  package subscript(_ name: String) -> Sheet? { sheets.first { $0.name == name } }
}
