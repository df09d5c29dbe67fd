/// The sheets of a workbook, cells as a CSV file would have them.
package struct Spreadsheet: Equatable, Sendable {
  package struct Sheet: Equatable, Sendable {
    package let name: String
    /// Those that have a cell with something in it.
    package internal(set) var rows: [Row] = []

    package init(name: String, rows: [Row] = []) { (self.name, self.rows) = (name, rows) }
  }

  package struct Row: Equatable, Sendable {
    /// As a spreadsheet counts, from 1.
    package let line: Int
    /// Up to the last one that has something in it.
    package let cells: [String]

    package init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }
  }

  package let sheets: [Sheet]

  package subscript(_ name: String) -> Sheet? { sheets.first { $0.name == name } }
}
