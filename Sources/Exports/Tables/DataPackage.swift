internal import FormModel
internal import JSONText

/// The description that ties the tables of one export together.
struct DataPackage {
  let source: ExportSource
  let edition: Edition
  let schemas: [TableSchema]

  var object: JSONObject {
    let owners = source.collectivites.compactMap(\.nom?.printableLine).joined(separator: ", ")
    let title = [source.form.title, owners].filter { !$0.isEmpty }.joined(separator: " – ")
    let words =
      edition == .open ? "Export public, sans données personnelles" : "Export complet"
    var object: JSONObject = [
      "profile": "data-package",
      "name": .string(source.form.format),
      "id": .string(source.id),
      "title": .string(title),
      "description": .string("\(words)\u{A0}: \(source.stateSentence)."),
      "version": .string(String(source.version)),
      "licenses": .array([
        .object([
          "name": .string(License.identifier),
          "title": .string(License.name),
          "path": .string(License.address),
        ])
      ]),
      "sources": .array(sources(owners)),
    ]
    object["resources"] = .array(schemas.map(resource))
    return object
  }

  private func sources(_ owners: String) -> [JSON] {
    let answers = owners.isEmpty ? source.form.title : owners
    return ([answers] + (source.referentiel.map { [$0.printableLine] } ?? []))
      .map { .object(["title": .string($0)]) }
  }

  private func resource(_ schema: TableSchema) -> JSON {
    .object([
      "profile": "tabular-data-resource",
      "name": .string(schema.node.name),
      "title": .string(schema.node.title),
      "description": .string(schema.node.help),
      "path": .string(schema.node.name + ".csv"),
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "dialect": .object(["delimiter": ",", "quoteChar": "\"", "lineTerminator": "\n"]),
      "schema": .object(schema.object),
    ])
  }
}
