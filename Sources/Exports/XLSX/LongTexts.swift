internal import FormModel

/// The sheet with texts that do not fit into a cell, in parts.
struct LongTexts {
  static let name = "Textes longs"

  private(set) var count = 0
  private var sheet: WorkbookFile.Sheet?
  private var next = 1

  /// Adds a text and returns the reference to put into the cell.
  mutating func put(_ cell: CellText, into file: WorkbookFile) throws(WorkbookError) -> String {
    let sheet: WorkbookFile.Sheet
    if let known = self.sheet { sheet = known } else { sheet = try newSheet(file) }
    count += 1
    for (part, piece) in cell.pieces.enumerated() {
      file.put(Double(count), next, 0, sheet, .plain)
      file.put(Double(part + 1), next, 1, sheet, .plain)
      file.put(piece, next, 2, sheet, .wrapped)
      next += 1
    }
    return Self.reference(count, length: cell.length)
  }

  private mutating func newSheet(_ file: WorkbookFile) throws(WorkbookError) -> WorkbookFile.Sheet {
    let sheet = try file.addSheet(Self.name)
    for (column, title) in ["Texte n°", "Partie", "Contenu, à lire partie après partie"]
      .enumerated()
    {
      file.put(title, 0, column, sheet, .heading)
      file.setColumn(column, sheet, width: column == 2 ? 100 : 10, column == 2 ? .wrapped : .plain)
    }
    file.freeze(sheet, rows: 1)
    self.sheet = sheet
    return sheet
  }

  private static let beginning = "[Texte de "
  private static let middle = " caractères, trop long pour une cellule : feuille « \(name) », n° "

  static func reference(_ number: Int, length: Int) -> String {
    "\(beginning)\(length.inFrench)\(middle)\(number)]".withFrenchSpaces
  }

  /// The number of the text to which a cell refers; `nil` for other cells.
  static func number(in cell: String) -> Int? {
    guard cell.hasPrefix(beginning), cell.hasSuffix("]"),
      let range = cell.firstRange(of: middle.withFrenchSpaces)
    else { return nil }
    return Int(cell[range.upperBound...].dropLast())
  }
}
