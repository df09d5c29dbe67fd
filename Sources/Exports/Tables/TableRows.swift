internal import FormModel
package import JSONText

/// Converts exports to the rows of all tables, as CSV without headers.
package struct TableRows {
  private let root: TableNode
  private let producer: ProducerCells
  /// The bytes of each table, in the order of `TableNode.all`.
  package private(set) var tables: [[UInt8]]
  /// The encoded key cells of the current parent row.
  private var keys: [UInt8] = []
  /// The encoded cells that name the producer of the current export.
  private var producerCells: [UInt8] = []

  /// `root` is the tree of all tables.
  package init(_ root: TableNode, _ producer: ProducerCells) {
    (self.root, self.producer) = (root, producer)
    fileKeys = TableNode.fileColumns.map { JSONKey($0) }
    placedKeys = fileKeys + ["format", JSONFormat.answersKey]
    tables = root.all.map { _ in [] }
  }

  /// The current length of each table in bytes.
  package var lengths: [Int] { tables.map(\.count) }

  /// Truncates the tables to these lengths.
  package mutating func cut(to lengths: [Int]) {
    for (table, length) in lengths.enumerated() { tables[table].removeSubrange(length...) }
  }

  /// Returns the rows and clears the tables.
  package mutating func takeTables() -> [[UInt8]] {
    defer { tables = tables.map { _ in [] } }
    return tables
  }

  /// Appends the rows of the JSON export object at `export` in `document`.
  package mutating func add(_ export: FlatJSON.Node, of document: FlatJSON) {
    guard let answers = document.member(JSONFormat.answersKey, of: export) else { return }
    producerCells.removeAll(keepingCapacity: true)
    producer.append(answers, of: document, to: &producerCells)
    for key in fileKeys { put(document.member(key, of: export), of: document, in: 0) }
    tables[0] += producerCells
    var rest = putCells(of: answers, root, of: document, in: 0)
    if !rest.isEmpty { rest = ["reponses": .object(rest)] }
    end(unknown(in: export, of: document) + rest.members, in: 0)
    keys.removeAll(keepingCapacity: true)
    if let id = document.member("id", of: export) { TableCell.append(document, at: id, to: &keys) }
    keys.append(UInt8(ascii: ","))
    addChildren(of: root, at: 0, in: answers, of: document)
  }

  private let fileKeys: [JSONKey]
  private let placedKeys: [JSONKey]

  /// The members of an export that have no column.
  private func unknown(in export: FlatJSON.Node, of document: FlatJSON) -> [JSONObject.Member] {
    let placed = placedKeys.count { document.member($0, of: export) != nil }
    if placed == document.count(of: export) { return [] }
    return document.elements(of: export)
      .filter { member in !placedKeys.contains { document.hasKey($0, at: member) } }
      .map { JSONObject.Member(key: document.key($0), value: document.json($0)) }
  }

  /// `index` is that of `node` in `TableNode.all`.
  private mutating func addChildren(
    of node: TableNode,
    at index: Int,
    in container: FlatJSON.Node,
    of document: FlatJSON
  ) {
    var index = index + 1
    for child in node.children {
      defer { index += child.size }
      guard let value = document.member(child.key, of: container) else { continue }
      switch (child.shape, document.kind(value)) {
      case (.once, .object): add(value, to: child, at: index, key: nil, of: document)
      case (.ranked, .array):
        for (rank, row) in document.elements(of: value).enumerated() {
          add(row, to: child, at: index, key: String(rank + 1), of: document)
        }
      case (.parts(let parts), .object):
        for part in parts {
          let row = document.member(part.jsonKey, of: value)
          if let row, document.kind(row) == .object {
            add(row, to: child, at: index, key: part.key, of: document)
          }
        }
      default: break
      }
    }
  }

  /// `key` distinguishes the row within its parent row.
  private mutating func add(
    _ container: FlatJSON.Node,
    to node: TableNode,
    at index: Int,
    key: String?,
    of document: FlatJSON
  ) {
    let above = keys.count
    if let key {
      CSVText.append(key, to: &keys)
      keys.append(UInt8(ascii: ","))
    }
    tables[index] += keys
    tables[index] += producerCells
    end(putCells(of: container, node, of: document, in: index).members, in: index)
    addChildren(of: node, at: index, in: container, of: document)
    keys.removeSubrange(above...)
  }

  /// Appends the cells and returns the members that have no place in this table or a descendant.
  private mutating func putCells(
    of container: FlatJSON.Node,
    _ node: TableNode,
    of document: FlatJSON,
    in table: Int
  ) -> JSONObject {
    var placed = 0
    var cursor = document.inside(container).lowerBound
    for field in node.fields {
      let value = document.member(field.jsonKey, of: container, from: &cursor)
      if value != nil { placed += 1 }
      put(value, of: document, in: table)
    }
    for child in node.children {
      guard let value = document.member(child.key, of: container) else { continue }
      if child.hasPlace(for: value, of: document) { placed += 1 }
    }
    if placed == document.count(of: container) { return [:] }
    return rest(of: document.object(container) ?? [:], node)
  }

  private mutating func put(_ value: FlatJSON.Node?, of document: FlatJSON, in table: Int) {
    if let value { TableCell.append(document, at: value, to: &tables[table]) }
    tables[table].append(UInt8(ascii: ","))
  }

  /// Appends the last cell and the end of the row.
  private mutating func end(_ rest: [JSONObject.Member], in table: Int) {
    if !rest.isEmpty {
      var document = FlatJSON()
      let cell = document.add(.object(JSONObject(rest)))
      TableCell.append(document, at: cell, to: &tables[table])
    }
    tables[table].append(UInt8(ascii: "\n"))
  }

  /// The members that have no place in this table or a descendant.
  private func rest(of container: JSONObject, _ node: TableNode) -> JSONObject {
    container.members.reduce(into: JSONObject()) { rest, member in
      if node.fields.contains(where: { $0.key == member.key }) { return }
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

extension TableNode {
  /// Whether all of `value` has a place in this table and its descendants.
  fileprivate func hasPlace(for value: FlatJSON.Node, of document: FlatJSON) -> Bool {
    guard case .parts(let parts) = shape, document.kind(value) == .object else { return true }
    let known = parts.count { document.member($0.jsonKey, of: value) != nil }
    return known == document.count(of: value)
  }
}
