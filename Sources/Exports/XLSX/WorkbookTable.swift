internal import JSONText

/// A table of a workbook, on a sheet with its name.
package struct WorkbookTable: Sendable {
  package let name: String
  package let title: String
  package let help: String
  package let columns: [SheetColumn]
  /// Whether users add rows, so that lists of options extend below the last one.
  package let isList: Bool

  package init(
    name: String,
    title: String,
    help: String,
    columns: [SheetColumn],
    isList: Bool
  ) {
    (self.name, self.title, self.help) = (name, title, help)
    (self.columns, self.isList) = (columns, isList)
  }

  /// A table without questions of the form.
  package init(_ table: DataPackage.Table) {
    let fields = (table.schema["fields"]?.array ?? []).compactMap(\.object)
    self.init(
      name: table.name,
      title: table.title,
      help: table.help,
      columns: fields.map { SheetColumn($0) },
      isList: false
    )
  }

  package init(_ schema: TableSchema) {
    let node = schema.node
    self.init(
      name: node.name,
      title: node.title,
      help: node.help,
      columns: schema.columns,
      isList: node.shape == .ranked
    )
  }
}
