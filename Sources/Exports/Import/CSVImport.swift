package import FormModel
package import JSONText

/// Makes drafts' files of a CSV package: one for each row of its table of canevas.
package struct CSVImport {
  private let form: Form
  private let root: TableNode
  private var tables: [String: ImportedTable] = [:]

  /// The drafts in `files`, the tables of one folder by their names with `.csv`.
  package static func drafts(
    of files: [String: [UInt8]],
    _ form: Form
  ) throws(CSVError) -> [JSONObject] {
    let root = TableNode.root(of: form)
    var tables: [String: ImportedTable] = [:]
    for schema in TableSchema.all(of: form) {
      let name = schema.node.name
      guard let bytes = files[name + ".csv"] else { throw .noTable(name) }
      tables[name] = try ImportedTable(CSVText.rows(of: bytes), schema)
    }
    var reader = CSVImport(form: form, root: root, tables: tables)
    return try reader.drafts()
  }

  /// The names of the files that `drafts` reads; whatever else lies beside them is no concern of an import.
  package static func fileNames(of form: Form) -> Set<String> {
    Set(TableSchema.all(of: form).map(\.fileName))
  }

  private mutating func drafts() throws(CSVError) -> [JSONObject] {
    var drafts: [JSONObject] = []
    for row in tables[root.name]?.takeAll() ?? [] { drafts.append(try draft(of: row)) }
    for table in tables.values {
      if let line = table.firstLine { throw .orphan(table: table.name, line: line) }
    }
    return drafts
  }

  private mutating func draft(of row: ImportedTable.Row) throws(CSVError) -> JSONObject {
    var file: JSONObject = ["format": .string(form.format)]
    for name in TableNode.fileColumns {
      let text = (row.cells[name] ?? "").withoutFormulaGuard
      if text.isEmpty { continue }
      let number = Self.numbers.contains(name) ? Int(text) : nil
      file[name] = number.map { .number($0) } ?? .string(text)
    }
    let answers = try container(row, root, keys: [row.cells["id"] ?? ""])
    file["reponses"] = .object(answers)
    let rest = try rest(row, root)
    let merged = Self.merged(file, rest)
    return JSONImport.draft(of: merged, form)
  }

  private static let numbers: Set = ["format_version", "version"]

  /// The answers of a row and of the rows below it.
  private mutating func container(
    _ row: ImportedTable.Row,
    _ node: TableNode,
    keys: [String]
  ) throws(CSVError) -> JSONObject {
    var members = JSONObject()
    for field in node.fields {
      members[field.key] = Cell.value(of: row.cells[field.key] ?? "", as: field.kind)
    }
    for child in node.children { members[child.name] = try answer(of: child, keys: keys) }
    return members
  }

  private mutating func answer(of node: TableNode, keys: [String]) throws(CSVError) -> JSON? {
    let rows = tables[node.name]?.take(below: keys) ?? []
    var parts = JSONObject()
    var list: [JSON] = []
    for row in rows {
      let members = try container(row, node, keys: row.keys)
      let whole = JSON.object(Self.merged(members, try rest(row, node)))
      switch node.shape {
      case .once: return whole
      case .ranked: list.append(whole)
      case .parts: parts[row.keys.last ?? ""] = whole
      }
    }
    if !list.isEmpty { return .array(list) }
    return parts.isEmpty ? nil : .object(parts)
  }

  private func rest(_ row: ImportedTable.Row, _ node: TableNode) throws(CSVError) -> JSONObject {
    let text = row.cells[TableNode.restColumn] ?? ""
    if text.isEmpty { return [:] }
    guard let rest = try? JSONReader.value(of: text).object else {
      throw .unreadable(table: node.name, line: row.line)
    }
    return rest
  }

  /// Members of both, those of objects put together.
  private static func merged(_ object: JSONObject, _ rest: JSONObject) -> JSONObject {
    rest.members.reduce(into: object) { object, member in
      if let left = object[member.key]?.object, let right = member.value.object {
        object[member.key] = .object(merged(left, right))
      } else {
        object[member.key] = member.value
      }
    }
  }
}
