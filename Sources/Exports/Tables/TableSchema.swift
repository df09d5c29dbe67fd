package import FormModel
package import JSONText

/// The Table Schema (Frictionless Data) of a table.
package struct TableSchema {
  package let node: TableNode
  /// The key columns, the table’s own one last.
  package let keys: [String]
  /// The parent table and its columns to which the other keys refer; `nil` for the root.
  private let parent: (name: String, keys: [String])?
  /// Those of `ProducerCells`.
  private let producer: [FileColumn]

  /// The schemas of all tables, in the order of the form.
  package static func all(of form: Form) -> [TableSchema] {
    let root = TableNode.root(of: form)
    let producer = ProducerCells.columns(of: form)
    let first = TableSchema(node: root, keys: ["id"], parent: nil, producer: producer)
    return [first] + below(root, keys: [TableNode.rootKey], named: ["id"], producer)
  }

  /// `keys` are the names in child tables, `named` those in `node`.
  private static func below(
    _ node: TableNode,
    keys: [String],
    named: [String],
    _ producer: [FileColumn]
  ) -> [TableSchema] {
    node.children.flatMap { child in
      let columns = child.keyColumns(below: keys)
      let schema = TableSchema(
        node: child,
        keys: columns,
        parent: (node.name, named),
        producer: producer
      )
      return [schema]
        + below(child, keys: child.keyColumnsForChildren(below: keys), named: columns, producer)
    }
  }

  package var fileName: String { node.name + ".csv" }

  /// The header row.
  package var header: [String] {
    let front = parent == nil ? TableNode.fileColumns : keys
    return front + ProducerCells.names + node.fields.map(\.key) + [TableNode.restColumn]
  }

  package var object: JSONObject {
    let keyed = parent == nil ? FileColumn.all.map(\.json) : keys.map(keyColumn)
    let front = keyed + producer.map(\.json)
    let fields = front + node.fields.map(column) + [FileColumn.rest.json]
    var schema: JSONObject = [
      "fields": .array(fields),
      "missingValues": .array([""]),
      "primaryKey": .array(keys.map { .string($0) }),
    ]
    if let parent {
      let own = keys.prefix(parent.keys.count).map { JSON.string($0) }
      schema["foreignKeys"] = .array([
        .object([
          "fields": .array(own),
          "reference": .object([
            "resource": .string(parent.name),
            "fields": .array(parent.keys.map { .string($0) }),
          ]),
        ])
      ])
    }
    return schema
  }

  private func keyColumn(_ name: String) -> JSON {
    switch name {
    case TableNode.rootKey:
      return FileColumn(
        name,
        "Canevas",
        "Identifiant du canevas, clé de la table canevas.",
        "string",
        FileColumn.exampleID
      ).json
    case TableNode.partColumn:
      let parts = node.parts
      let words = parts.map { "\($0.key)\u{A0}: \($0.label)" }.joined(separator: "\u{A0}; ")
      return FileColumn(
        name,
        node.title,
        "Ce dont parle la ligne. \(words).",
        "string",
        .string(parts.first?.key ?? ""),
        ["required": .bool(true), "enum": .array(parts.map { .string($0.key) })]
      ).json
    case TableNode.rankColumn:
      return FileColumn(name, "Rang", "Place dans la liste, à partir de 1.", "integer", .number(1))
        .json
    default:
      return FileColumn(
        name,
        "Rang dans la table \(parent?.name ?? "")",
        "Place de la ligne à laquelle celle-ci se rattache, à partir de 1.",
        "integer",
        .number(1)
      ).json
    }
  }

  private func column(_ field: Field) -> JSON {
    let description: JSONObject = [
      "name": .string(field.key),
      "title": .string(field.title),
      "description": .string(field.description + field.kind.codebook),
      "type": .string(field.kind.tableType),
      "format": "default",
      "example": field.kind.example,
      "constraints": .object(field.kind.constraints),
    ]
    let mark: JSONObject = field.isComplement ? [FieldSchema.complementKey: .bool(true)] : [:]
    return .object(
      JSONObject(description.members + mark.members + field.kind.tableSpellings.members)
    )
  }
}

extension TableNode {
  fileprivate var parts: [Field] {
    if case .parts(let parts) = shape { parts } else { [] }
  }
}
