internal import FormModel

/// The remarks of an import, sorted by table.
struct ImportRemarks {
  private var tables: [String]
  private var remarks: [ImportRemark] = []
  /// For each column the index of its remark about spellings.
  private var spellings: [String: Int] = [:]

  private let home: TableHome

  init(tables: [String], home: TableHome = .csvFiles) {
    (self.tables, self.home) = (tables, home)
  }

  mutating func add(
    _ matter: ImportRemark.Matter,
    _ table: String,
    line: Int? = nil,
    column: String? = nil
  ) {
    remarks.append(
      ImportRemark(location: .table(table, line: line, column: column), matter: matter, home: home)
    )
  }

  /// Adds a remark about the first respelled value of a column, or counts a further one.
  mutating func addReading(
    _ written: String,
    as value: String,
    _ table: String,
    line: Int,
    column: String
  ) {
    let key = "\(table)\n\(column)"
    guard let index = spellings[key] else {
      spellings[key] = remarks.count
      let matter = ImportRemark.Matter.read(written: written, value: value, others: 0)
      return add(matter, table, line: line, column: column)
    }
    guard case .read(let first, let firstValue, let others) = remarks[index].matter,
      case .table(_, let firstLine?, _) = remarks[index].location
    else { return }
    let isFirst = line < firstLine
    remarks[index] = ImportRemark(
      location: .table(table, line: min(line, firstLine), column: column),
      matter: .read(
        written: isFirst ? written : first,
        value: isFirst ? value : firstValue,
        others: others + 1
      ),
      home: home
    )
  }

  var sorted: [ImportRemark] {
    remarks.enumerated().map { (table: table(of: $1), line: $1.line ?? 0, offset: $0, remark: $1) }
      .sorted { ($0.table, $0.line, $0.offset) < ($1.table, $1.line, $1.offset) }
      .map(\.remark)
  }

  private func table(of remark: ImportRemark) -> Int {
    guard case .table(let name, _, _) = remark.location else { return 0 }
    return tables.firstIndex(of: name) ?? tables.count
  }
}
