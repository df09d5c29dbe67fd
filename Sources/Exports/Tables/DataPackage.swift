internal import FormModel
package import JSONText

/// The description of the tables in a folder (Frictionless Data).
package struct DataPackage {
  package static let fileName = "datapackage.json"

  /// A table of the package, in the file `NAME.csv`.
  package struct Table {
    let name: String
    let title: String
    let help: String
    let schema: JSONObject

    package init(name: String, title: String, help: String, schema: JSONObject) {
      (self.name, self.title, self.help, self.schema) = (name, title, help, schema)
    }

    package init(_ schema: TableSchema) {
      let node = schema.node
      self.init(name: node.name, title: node.title, help: node.help, schema: schema.object)
    }
  }

  private let head: JSONObject
  private let sources: [String]
  private let tables: [Table]

  /// `head` describes the package: `name`, `title` and other properties.
  package init(head: JSONObject, sources: [String], tables: [Table]) {
    (self.head, self.sources, self.tables) = (head, sources, tables)
  }

  package var object: JSONObject {
    let licence: JSONObject = [
      "name": .string(License.identifier),
      "title": .string(License.name),
      "path": .string(License.address),
    ]
    let rest: JSONObject = [
      "licenses": .array([.object(licence)]),
      "sources": .array(sources.map { .object(["title": .string($0)]) }),
      "resources": .array(tables.map(resource)),
    ]
    return JSONObject([.init(key: "profile", value: "data-package")] + head.members + rest.members)
  }

  private func resource(_ table: Table) -> JSON {
    .object([
      "profile": "tabular-data-resource",
      "name": .string(table.name),
      "title": .string(table.title),
      "description": .string(table.help),
      "path": .string(table.name + ".csv"),
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "dialect": .object(["delimiter": ",", "quoteChar": "\"", "lineTerminator": "\n"]),
      "schema": .object(table.schema),
    ])
  }
}

extension DataPackage {
  /// The package of a single canevas.
  init(of source: ExportSource, _ edition: Edition, _ schemas: [TableSchema]) {
    let owners = source.collectivites.compactMap(\.nom?.printableLine).joined(separator: ", ")
    let title = [source.form.title, owners].filter { !$0.isEmpty }.joined(separator: " – ")
    let words = "Export " + (edition == .open ? source.publicWords : "complet")
    self.init(
      head: [
        "name": .string(source.form.format),
        "id": .string(source.id),
        "title": .string(title),
        "description": .string("\(words). \(source.stateSentence.withCapital)."),
        "version": .string(String(source.version)),
      ],
      sources: [owners.isEmpty ? source.form.title : owners]
        + (source.referentiel.map { [$0.printableLine] } ?? []),
      tables: schemas.map(Table.init)
    )
  }
}

extension String {
}
