package import FormModel
package import JSONText

/// Imports a CSV package: a draft’s file for each row of its table of canevas.
package struct CSVImport {
  private let form: Form
  private let root: TableNode
  private var tables: [String: ImportedTable] = [:]
  private var cells: CellReader

  /// The result of an import.
  package struct Result {
    package let drafts: [JSONObject]
    /// Values read in another spelling or not interpreted, to be reported.
    package let remarks: [ImportRemark]
  }

  /// The tables of a package together are no larger, in bytes.
  package static let sizeLimit = 256 << 20

  /// The names of the files that make up a package; whatever else lies beside them is not its own.
  package static func fileNames(_ form: Form) -> [String] {
    TableSchema.all(of: form).map(\.fileName)
  }

  /// The drafts in `files`, the tables of a folder by file name.
  package static func drafts(
    of files: [String: [UInt8]],
    _ form: Form
  ) throws(CSVError) -> Result {
    try drafts(form, .csvFiles) { schema throws(CSVError) in
      guard let bytes = files[schema.fileName] else { return nil }
      let table = try CSVText.table(of: bytes, schema.node.name)
      return SheetTables.asTable(table, schema) ?? table
    }
  }

  /// The drafts in the sheets of a workbook.
  package static func drafts(of sheets: SheetTables, _ form: Form) throws(CSVError) -> Result {
    try drafts(form, .sheets) { schema throws(CSVError) in sheets.table(schema) }
  }

  private static func drafts(
    _ form: Form,
    _ home: TableHome,
    table: (TableSchema) throws(CSVError) -> CSVText.Table?
  ) throws(CSVError) -> Result {
    let form = try self.form(form, table)
    let schemas = TableSchema.all(of: form)
    var remarks = ImportRemarks(tables: schemas.map(\.node.name), home: home)
    var tables: [String: ImportedTable] = [:]
    var isFrench = true
    for schema in schemas {
      let name = schema.node.name
      guard let text = try table(schema) else { throw .noTable(name) }
      isFrench = isFrench && text.separator == UInt8(ascii: ";")
      tables[name] = try ImportedTable(text, schema, &remarks)
    }
    var order = DateOrder(isFrench: isFrench)
    for schema in schemas {
      for field in schema.node.fields where field.kind.isDate {
        tables[schema.node.name]?.cells(in: field.key).forEach { order.learn(from: $0) }
      }
    }
    for name in TableNode.fileColumns where FileColumn.type(of: name) == "datetime" {
      for time in tables[schemas[0].node.name]?.cells(in: name) ?? [] {
        order.learn(fromTime: time)
      }
    }
    var reader = CSVImport(
      form: form,
      root: TableNode.root(of: form),
      tables: tables,
      cells: CellReader(order, remarks)
    )
    let drafts = try reader.drafts(schemas.map(\.node.name))
    return Result(drafts: drafts, remarks: reader.cells.remarks.sorted)
  }

  /// The form at the version of the package, since an older one lacks newer tables and columns.
  private static func form(
    _ form: Form,
    _ table: (TableSchema) throws(CSVError) -> CSVText.Table?
  ) throws(CSVError) -> Form {
    let root = TableSchema.all(of: form)[0]
    guard let rows = try table(root)?.rows else { throw .noTable(root.node.name) }
    let names = rows.first?.cells.map(TableHeader.bare)
    guard let column = names?.firstIndex(of: versionColumn) else { return form }
    let versions = rows.dropFirst().compactMap { row in
      Kind.count.value(ofForeign: .string(row[column]))?.integer
    }
    return versions.max().map(form.asOf) ?? form
  }

  private static let versionColumn = "format_version"

  private mutating func drafts(_ names: [String]) throws(CSVError) -> [JSONObject] {
    var drafts: [JSONObject] = []
    for row in tables[root.name]?.takeAll() ?? [] { drafts.append(try draft(of: row)) }
    for name in names {
      if let line = tables[name]?.firstLine { throw .orphan(table: name, line: line) }
    }
    return drafts
  }

  private mutating func draft(of row: ImportedTable.Row) throws(CSVError) -> JSONObject {
    var file: JSONObject = ["format": .string(form.format)]
    for name in TableNode.fileColumns {
      file[name] = cells.fileValue(of: row, name, root.name)
    }
    let answers = try container(row, root, keys: [row.cells["id"] ?? ""])
    file["reponses"] = .object(answers)
    let rest = try rest(row, root)
    return JSONImport.draft(of: Self.merged(file, rest), form)
  }

  /// The answers of a row and of its child rows.
  private mutating func container(
    _ row: ImportedTable.Row,
    _ node: TableNode,
    keys: [String]
  ) throws(CSVError) -> JSONObject {
    var members = JSONObject()
    for field in node.fields { members[field.key] = cells.value(of: row, field, node.name) }
    for child in node.children { members[child.name] = try answer(of: child, keys: keys) }
    members.merge(
      row.added.filter { !$0.cell.isBlankCell }
        .map { JSONObject.Member(key: $0.name, value: .string($0.cell.withoutFormulaGuard)) }
    )
    return members
  }

  private mutating func answer(of node: TableNode, keys: [String]) throws(CSVError) -> JSON? {
    let rows = tables[node.name]?.take(below: keys) ?? []
    // Each key once, as `ImportedTable` has it.
    var parts: [JSONObject.Member] = []
    var list: [JSON] = []
    for row in rows {
      let members = try container(row, node, keys: row.keys)
      let whole = JSON.object(Self.merged(members, try rest(row, node)))
      switch node.shape {
      case .once: return whole
      case .ranked: list.append(whole)
      case .parts(let known):
        let key = row.keys.last ?? ""
        if !known.contains(where: { $0.key == key }) {
          cells.remarks.add(
            .unknownPart(key),
            node.name,
            line: row.line,
            column: TableNode.partColumn
          )
        }
        parts.append(JSONObject.Member(key: key, value: whole))
      }
    }
    if !list.isEmpty { return .array(list) }
    return parts.isEmpty ? nil : .object(JSONObject(parts))
  }

  private func rest(_ row: ImportedTable.Row, _ node: TableNode) throws(CSVError) -> JSONObject {
    let text = row.cells[TableNode.restColumn] ?? ""
    if text.isBlankCell { return [:] }
    guard let rest = try? JSONReader.value(of: text).object else {
      throw .unreadable(table: node.name, line: row.line)
    }
    return rest
  }

  /// Merges both objects recursively.
  private static func merged(_ object: JSONObject, _ rest: JSONObject) -> JSONObject {
    var object = object
    object.merge(rest.members) { own, other in
      // What stands in a column wins: somebody may have corrected it.
      guard let left = own.object, let right = other.object else { return own }
      return .object(merged(left, right))
    }
    return object
  }
}
