internal import FormModel

/// The lists of options on a sheet of their own: in a validation rule they would have to be short
/// and without commas.
struct Offerings {
  static let name = "Listes"

  private var lists: [(titles: [String], choices: [Choice])] = []

  /// One per distinct list of the columns.
  init(_ tables: [WorkbookTable]) {
    for column in tables.flatMap(\.columns) where !column.offered.isEmpty {
      if let index = lists.firstIndex(where: { $0.choices == column.offered }) {
        if !lists[index].titles.contains(column.title) { lists[index].titles.append(column.title) }
      } else {
        lists.append(([column.title], column.offered))
      }
    }
  }

  /// The range of a column’s list as a formula.
  func range(of column: SheetColumn) -> String? {
    guard !column.offered.isEmpty,
      let index = lists.firstIndex(where: { $0.choices == column.offered })
    else { return nil }
    let letters = index.columnLetters
    return "=\(Self.name)!$\(letters)$2:$\(letters)$\(column.offered.count + 1)"
  }

  func put(into file: WorkbookFile) throws(WorkbookError) {
    if lists.isEmpty { return }
    let sheet = try file.addSheet(Self.name)
    for (column, list) in lists.enumerated() {
      let title =
        list.titles.count > 3 ? "\(list.titles[0]), etc." : list.titles.joined(separator: ", ")
      file.put(title.printableLine, 0, column, sheet, .heading)
      file.setColumn(column, sheet, width: 36, .wrapped)
    }
    for row in 0..<(lists.map(\.choices.count).max() ?? 0) {
      for (column, list) in lists.enumerated() where row < list.choices.count {
        file.put(list.choices[row].label, row + 1, column, sheet, .wrapped)
      }
    }
    file.freeze(sheet, rows: 1)
  }
}
