internal import FormModel

/// The columns of an imported table: those of the schema, and added ones.
struct TableHeader {
  /// The indices of the schema’s columns, by name.
  private(set) var known: [String: Int] = [:]
  private(set) var added: [(name: String, column: Int)] = []
  private var addedNames: Set<String> = []

  /// `rows` are the lines below the header.
  init(
    _ names: [String],
    _ rows: [CSVText.Row],
    _ schema: TableSchema,
    _ remarks: inout ImportRemarks
  ) throws(CSVError) {
    let table = schema.node.name
    let wanted = Set(schema.header)
    let children = Set(schema.node.children.map(\.name))
    for (column, cell) in names.enumerated() {
      let name = Self.bare(cell)
      if wanted.contains(name) {
        try add(name, at: column, rows, table)
      } else {
        add(name, at: column, rows, table, children, &remarks)
      }
    }
    if let key = schema.keys.first(where: { known[$0] == nil }) {
      throw .noColumn(key, table: table)
    }
    // Tables of earlier programs do not name the producer.
    let optional = ProducerCells.names + [TableNode.restColumn]
    for name in schema.header where known[name] == nil && !optional.contains(name) {
      remarks.add(.missingColumn, table, column: name)
    }
    if let row = rows.first(where: { row in
      row.cells.dropFirst(names.count).contains { !$0.isBlankCell }
    }) {
      throw .tooManyCells(table: table, line: row.line)
    }
  }

  /// Adds a column. A duplicate is ignored if its cells are equal, else an error is thrown.
  private mutating func add(
    _ name: String,
    at column: Int,
    _ rows: [CSVText.Row],
    _ table: String
  ) throws(CSVError) {
    guard let first = known[name] else { return known[name] = column }
    let isSame = rows.allSatisfy { $0[column].isBlankCell || $0[column] == $0[first] }
    if !isSame { throw .columnTwice(name, table: table) }
  }

  private mutating func add(
    _ name: String,
    at column: Int,
    _ rows: [CSVText.Row],
    _ table: String,
    _ children: Set<String>,
    _ remarks: inout ImportRemarks
  ) {
    let cells = rows.map { $0[column] }
    let values = cells.count { !$0.isBlankCell }
    if values == 0 { return }
    let title = name.isEmpty ? "colonne_\(column + 1)" : name
    if name.isEmpty || name.hasPrefix("Unnamed") || name == "index", cells.areCounting {
      return remarks.add(.rowNumbers, table, column: title)
    }
    let isTaken = children.contains(title) || addedNames.contains(title)
    let ownName = isTaken ? "\(title)_\(column + 1)" : title
    addedNames.insert(ownName)
    added.append((ownName, column))
    remarks.add(.addedColumn(values: values), table, column: title)
  }

  static func bare(_ name: String) -> String { name.withoutInvisibles.trimmed }
}

extension [String] {
  /// Whether each cell holds the whole number after the one above it, as columns that number lines do.
  var areCounting: Bool {
    let numbers = map { Int($0.trimmed) }
    // The largest Int has no successor.
    return !numbers.isEmpty && !numbers.contains(nil)
      && zip(numbers, numbers.dropFirst()).allSatisfy { one, next in
        guard let one, one < .max else { return false }
        return one + 1 == next
      }
  }
}

extension String {
  /// Whether it has no visible character.
  var isBlankCell: Bool { isEmpty || withoutInvisibles.allSatisfy(\.isWhitespace) }
}
