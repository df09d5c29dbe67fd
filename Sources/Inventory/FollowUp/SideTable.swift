internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

/// A table of the inventory in addition to those of the form.
struct SideTable {
  let name: String
  let title: String
  let help: String
  private(set) var columns: [FileColumn]
  /// May be made one at a time, where there are too many to hold.
  private var rows: AnySequence<[String]>
  var primaryKey: [String] = []
  /// The table to whose columns those of the primary key refer.
  var reference: (table: String, keys: [String])?

  init(
    name: String,
    title: String,
    help: String,
    columns: [FileColumn],
    rows: some Sequence<[String]>,
    primaryKey: [String] = []
  ) {
    (self.name, self.title, self.help, self.columns) = (name, title, help, columns)
    self.rows = AnySequence(rows)
    self.primaryKey = primaryKey
  }

  /// The names of all side tables, in the order in which they are written.
  static let names = [
    FollowUpTable.name, ReplacedTable.name, DuplicateTable.name, FindingTable.name,
    RejectedFileTable.name, RemarkTable.name, SimilarTable.name, TermTable.name,
  ]

  /// With the producer behind the canevas, where the rows have one. `cells` gives those of a
  /// canevas; `nil` if it is not known.
  func naming(_ form: Form, _ cells: @escaping (_ id: String) -> [String]?) -> SideTable {
    guard let index = columns.firstIndex(where: { $0.name == FollowUpTable.id.name }) else {
      return self
    }
    var table = self
    table.columns.insert(contentsOf: ProducerCells.columns(of: form), at: index + 1)
    let unknown = ProducerCells.names.map { _ in "" }
    table.rows = AnySequence(
      rows.lazy.map { row in
        row.prefix(index + 1) + (cells(row[index]) ?? unknown) + row.dropFirst(index + 1)
      }
    )
    return table
  }

  var bytes: [UInt8] {
    // Names of files and keys may have controls in them, which many programs refuse.
    var bytes = CSVText.text(of: [columns.map(\.name)])
    for row in rows { CSVText.append(row.map(\.withoutControls.formulaSafe), to: &bytes) }
    return bytes
  }

  var table: DataPackage.Table {
    var schema: JSONObject = [
      "fields": .array(columns.map(\.json)), "missingValues": .array([""]),
    ]
    if !primaryKey.isEmpty { schema["primaryKey"] = .array(primaryKey.map { .string($0) }) }
    if let reference {
      schema["foreignKeys"] = .array([
        .object([
          "fields": .array(primaryKey.map { .string($0) }),
          "reference": .object([
            "resource": .string(reference.table),
            "fields": .array(reference.keys.map { .string($0) }),
          ]),
        ])
      ])
    }
    return DataPackage.Table(name: name, title: title, help: help, schema: schema)
  }
}
