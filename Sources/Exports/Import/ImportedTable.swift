internal import FormModel
internal import JSONText

/// The rows of a table in a package, indexed by the keys of their parent row.
struct ImportedTable {
  struct Row {
    /// The row number in the file; the header is 1.
    let line: Int
    let keys: [String]
    /// By column name.
    let cells: [String: String]
    /// The cells in added columns.
    let added: [(name: String, cell: String)]

    /// The rank, if that is the last key.
    fileprivate var rank: Int { keys.last.flatMap { Int($0) } ?? .max }
  }

  let name: String
  private var rows: [Row] = []
  private var rowIndices: [[String]: [Int]] = [:]
  private var isTaken: [Bool] = []

  init(
    _ table: CSVText.Table,
    _ schema: TableSchema,
    _ remarks: inout ImportRemarks
  ) throws(CSVError) {
    name = schema.node.name
    if table.encoding != .utf8 { remarks.add(.encoding(table.encoding), name) }
    let lines = table.rows.filter { row in !row.cells.allSatisfy(\.isBlankCell) }
    let header = try TableHeader(
      lines.first?.cells ?? [],
      Array(lines.dropFirst()),
      schema,
      &remarks
    )
    for line in lines.dropFirst() {
      rows.append(
        Row(
          line: line.line,
          keys: schema.keys.map { key in
            Self.key(header.known[key].map { line[$0] } ?? "", key, schema.node.shape)
          },
          cells: header.known.mapValues { line[$0] },
          added: header.added.map { ($0.name, line[$0.column]) }
        )
      )
    }
    try keepOneOfEach(schema, &remarks)
    isTaken = rows.map { _ in false }
    let ownKeys = schema.node.shape == .once ? 0 : 1
    for (index, row) in rows.enumerated() {
      rowIndices[Array(row.keys.dropLast(ownKeys)), default: []].append(index)
    }
  }

  /// A key in normal form, since spreadsheets may change the spelling of ranks.
  private static func key(
    _ cell: String,
    _ name: String,
    _ shape: TableNode.Shape
  ) -> String {
    if name == TableNode.partColumn, case .parts(let parts) = shape {
      let kind = Kind.oneOf(parts.map { Choice($0.key, $0.label) })
      if let key = kind.value(ofForeign: .string(cell))?.string { return key }
    }
    let isRank = name != "id" && name != TableNode.rootKey && !name.hasSuffix(TableNode.partColumn)
    guard isRank, case .number(let rank)? = Kind.count.value(ofForeign: .string(cell)) else {
      return name == TableNode.partColumn ? cell.withoutInvisibles.trimmed : cell
    }
    return rank
  }

  /// Handles rows with equal keys: drops copies, appends other rows of a list, and throws if only
  /// one row is allowed.
  private mutating func keepOneOfEach(
    _ schema: TableSchema,
    _ remarks: inout ImportRemarks
  ) throws(CSVError) {
    var first: [[String]: Row] = [:]
    var kept: [Row] = []
    for row in rows {
      if schema.node.shape == .ranked, row.rank == .max {
        remarks.add(.noRank, name, line: row.line, column: TableNode.rankColumn)
      } else if let earlier = first[row.keys] {
        if row.says(theSameAs: earlier) {
          remarks.add(.repeated(line: earlier.line), name, line: row.line)
          continue
        }
        guard schema.node.shape == .ranked else {
          throw .rowTwice(table: name, line: earlier.line, other: row.line)
        }
        remarks.add(.sameKey(line: earlier.line), name, line: row.line)
      } else {
        first[row.keys] = row
      }
      kept.append(row)
    }
    rows = kept
  }

  mutating func takeAll() -> [Row] {
    isTaken = rows.map { _ in true }
    return rows
  }

  /// Returns the rows below the one with `keys`, by rank, and marks them as taken.
  mutating func take(below keys: [String]) -> [Row] {
    let found = (rowIndices[keys] ?? []).filter { !isTaken[$0] }
    for index in found { isTaken[index] = true }
    return found.map { rows[$0] }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }

  /// The line of the first row that was not taken.
  var firstLine: Int? {
    zip(rows, isTaken).first { !$0.1 }?.0.line
  }

  func cells(in column: String) -> [String] { rows.compactMap { $0.cells[column] } }
}

extension ImportedTable.Row {
  fileprivate func says(theSameAs other: ImportedTable.Row) -> Bool {
    cells == other.cells && added.elementsEqual(other.added) { $0.cell == $1.cell }
  }
}
