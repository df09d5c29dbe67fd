internal import FormModel
package import JSONText

/// The rows of every table, made from exported files, as CSV without header rows.
package struct TableRows {
  private let root: TableNode
  /// The bytes of each table, in the order of `TableNode.all`.
  package private(set) var tables: [[UInt8]]

  /// `root` is the tree of all tables.
  package init(_ root: TableNode) {
    self.root = root
    tables = root.all.map { _ in [] }
  }

  /// Takes the rows away, and keeps the room that they had.
  package mutating func removeAll() {
    for table in tables.indices { tables[table].removeAll(keepingCapacity: true) }
  }

  /// Adds what `export`, the object of a JSON export, says.
  package mutating func add(_ export: JSONObject) {
    let answers = export.group("reponses")
    let id = export["id"]?.string ?? ""
    var rest = JSONObject(export.members.filter { !Self.fileKeys.contains($0.key) })
    for name in TableNode.fileColumns { put(export[name], in: 0) }
    let unplaced = putCells(of: answers, root, in: 0)
    if !unplaced.isEmpty { rest["reponses"] = .object(unplaced) }
    end(rest, in: 0)
    addChildren(of: root, at: 0, in: answers, keys: [id.formulaSafe])
  }

  private static let fileKeys = Set(TableNode.fileColumns + ["format", "reponses"])

  /// `place` is that of the table of `node` among all, as `TableNode.all` counts them.
  private mutating func addChildren(
    of node: TableNode,
    at place: Int,
    in container: JSONObject,
    keys: [String]
  ) {
    var place = place + 1
    for child in node.children {
      defer { place += child.size }
      switch (child.shape, container[child.name]) {
      case (.once, .object(let object)): add(object, to: child, at: place, keys: keys)
      case (.ranked, .array(let array)):
        for (index, row) in array.enumerated() {
          add(row.object ?? [:], to: child, at: place, keys: keys + [String(index + 1)])
        }
      case (.parts(let parts), .object(let object)):
        for part in parts {
          if let row = object[part.key]?.object {
            add(row, to: child, at: place, keys: keys + [part.key])
          }
        }
      default: break
      }
    }
  }

  private mutating func add(
    _ container: JSONObject,
    to node: TableNode,
    at place: Int,
    keys: [String]
  ) {
    for key in keys { put(key, in: place) }
    end(putCells(of: container, node, in: place), in: place)
    addChildren(of: node, at: place, in: container, keys: keys)
  }

  /// Gives what neither this table nor one below has a place for.
  private mutating func putCells(
    of container: JSONObject,
    _ node: TableNode,
    in table: Int
  ) -> JSONObject {
    var placed = 0
    for field in node.fields {
      let value = container[field.key]
      if value != nil { placed += 1 }
      put(value, in: table)
    }
    return placed == container.members.count ? JSONObject() : rest(of: container, node)
  }

  private mutating func put(_ value: JSON?, in table: Int) {
    if let value { CSVText.append(Cell.text(of: value), to: &tables[table]) }
    tables[table].append(UInt8(ascii: ","))
  }

  private mutating func put(_ cell: String, in table: Int) {
    CSVText.append(cell, to: &tables[table])
    tables[table].append(UInt8(ascii: ","))
  }

  /// The last cell, and the end of the row.
  private mutating func end(_ rest: JSONObject, in table: Int) {
    if !rest.isEmpty { CSVText.append(Cell.text(of: .object(rest)), to: &tables[table]) }
    tables[table].append(UInt8(ascii: "\n"))
  }

  /// The members that neither this table nor one below has a place for.
  private func rest(of container: JSONObject, _ node: TableNode) -> JSONObject {
    container.members.reduce(into: JSONObject()) { rest, member in
      if node.columns.contains(member.key) { return }
      guard let child = node.children.first(where: { $0.name == member.key }) else {
        return rest.members.append(member)
      }
      guard case .parts(let parts) = child.shape else { return }
      let known = Set(parts.map(\.key))
      let unknown = member.value.object?.members.filter { !known.contains($0.key) } ?? []
      if !unknown.isEmpty { rest[member.key] = .object(JSONObject(unknown)) }
    }
  }
}
