/// The rows of a table in a package, looked up by the keys of the row above them.
struct ImportedTable {
  struct Row {
    /// The row of the file, the header being 1.
    let line: Int
    let keys: [String]
    /// By the name of the column.
    let cells: [String: String]

    /// Where the last key is one.
    var rank: Int { keys.last.flatMap { Int($0) } ?? 0 }
  }

  let name: String
  private var rows: [Row]
  private var places: [[String]: [Int]] = [:]
  private var isTaken: [Bool]

  init(_ lines: [[String]], _ schema: TableSchema) throws(CSVError) {
    name = schema.node.name
    let header = lines.first ?? []
    let keys = schema.keys
    if let key = keys.first(where: { !header.contains($0) }) {
      throw .noColumn(key, table: name)
    }
    rows = lines.dropFirst().enumerated().map { index, cells in
      let named = Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
      return Row(line: index + 2, keys: keys.map { named[$0] ?? "" }, cells: named)
    }
    isTaken = rows.map { _ in false }
    let ownKeys = schema.node.shape == .once ? 0 : 1
    for (place, row) in rows.enumerated() {
      places[Array(row.keys.dropLast(ownKeys)), default: []].append(place)
    }
  }

  mutating func takeAll() -> [Row] {
    isTaken = rows.map { _ in true }
    return rows
  }

  /// The rows below the one with `keys`, by rank.
  mutating func take(below keys: [String]) -> [Row] {
    let found = places[keys] ?? []
    for place in found { isTaken[place] = true }
    return found.map { rows[$0] }.sorted { $0.rank < $1.rank }
  }

  /// The line of a row that nothing has taken.
  var firstLine: Int? {
    zip(rows, isTaken).first { !$0.1 }?.0.line
  }
}
