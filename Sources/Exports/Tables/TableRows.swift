internal import FormModel
internal import JSONText

/// The rows of every table, by its name, made from exported files.
struct TableRows {
  private let root: TableNode
  private(set) var rows: [String: [[String]]] = [:]

  init(_ root: TableNode) {
    self.root = root
    for node in root.all { rows[node.name] = [] }
  }

  /// Adds what `export`, the object of a JSON export, says.
  mutating func add(_ export: JSONObject) {
    let answers = export.group("reponses")
    let id = export["id"]?.string ?? ""
    var rest = JSONObject(export.members.filter { !Self.fileKeys.contains($0.key) })
    let unplaced = self.rest(of: answers, root)
    if !unplaced.isEmpty { rest["reponses"] = .object(unplaced) }
    let file = TableNode.fileColumns.map { Cell.text(of: export[$0]) }
    let row = file + cells(of: answers, root) + [text(of: rest)]
    rows[root.name]?.append(row)
    addChildren(of: root, in: answers, keys: [id.formulaSafe])
  }

  private static let fileKeys = Set(TableNode.fileColumns + ["format", "reponses"])

  private mutating func addChildren(of node: TableNode, in container: JSONObject, keys: [String]) {
    for child in node.children {
      switch (child.shape, container[child.name]) {
      case (.once, .object(let object)): add(object, to: child, keys: keys)
      case (.ranked, .array(let array)):
        for (index, row) in array.enumerated() {
          add(row.object ?? [:], to: child, keys: keys + [String(index + 1)])
        }
      case (.parts(let parts), .object(let object)):
        for part in parts {
          if let row = object[part.key]?.object { add(row, to: child, keys: keys + [part.key]) }
        }
      default: break
      }
    }
  }

  private mutating func add(_ container: JSONObject, to node: TableNode, keys: [String]) {
    let row = keys + cells(of: container, node) + [text(of: rest(of: container, node))]
    rows[node.name]?.append(row)
    addChildren(of: node, in: container, keys: keys)
  }

  private func cells(of container: JSONObject, _ node: TableNode) -> [String] {
    node.fields.map { Cell.text(of: container[$0.key]) }
  }

  /// The members that neither this table nor one below has a place for.
  private func rest(of container: JSONObject, _ node: TableNode) -> JSONObject {
    let columns = Set(node.fields.map(\.key))
    return container.members.reduce(into: JSONObject()) { rest, member in
      if columns.contains(member.key) { return }
      guard let child = node.children.first(where: { $0.name == member.key }) else {
        return rest[member.key] = member.value
      }
      guard case .parts(let parts) = child.shape else { return }
      let known = Set(parts.map(\.key))
      let unknown = member.value.object?.members.filter { !known.contains($0.key) } ?? []
      if !unknown.isEmpty { rest[member.key] = .object(JSONObject(unknown)) }
    }
  }

  private func text(of rest: JSONObject) -> String {
    rest.isEmpty ? "" : Cell.text(of: .object(rest))
  }
}
