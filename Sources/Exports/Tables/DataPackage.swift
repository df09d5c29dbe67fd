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

  private let data: DataSet

  package init(_ data: DataSet) { self.data = data }

  package var bytes: [UInt8] { JSONWriter.pretty(.object(object)) }

  package var object: JSONObject {
    var package: JSONObject = ["profile": "data-package", "name": .string(data.name)]
    if let id = data.id { package["id"] = .string(id) }
    package["title"] = .string(data.title)
    package["description"] = .string(data.summary)
    package["version"] = .string(data.version)
    if let created = data.created { package["created"] = .string(created) }
    if let modified = data.modified { package["modified"] = .string(modified) }
    package["language"] = "fr"
    let keywords = data.form.card().keywords
    if !keywords.isEmpty { package["keywords"] = .array(keywords.map { .string($0) }) }
    if !data.producers.isEmpty { package["contributors"] = .array(contributors) }
    package["updateFrequency"] = "sans périodicité fixe"
    if let period { package["temporal"] = .object(period) }
    if !data.areas.isEmpty { package["spatial"] = .object(spatial) }
    package["licenses"] = .array([.object(Self.licence)])
    package["sources"] = .array(data.sources.map { .object(["title": .string($0)]) })
    package["resources"] = .array(data.tables.map { resource($0.package) })
    return package
  }

  static let licence: JSONObject = [
    "name": .string(License.identifier),
    "title": .string(License.name),
    "path": .string(License.address),
  ]

  /// The lead collectivité wrote the canevas; the others took part.
  private var contributors: [JSON] {
    data.producers.enumerated().map { index, producer in
      var person: JSONObject = [
        "title": .string(producer.name), "role": .string(index == 0 ? "author" : "contributor"),
        "organization": .string(producer.name),
      ]
      if let siren = producer.siren { person["siren"] = .string(siren) }
      return .object(person)
    }
  }

  private var period: JSONObject? {
    if data.start == nil, data.end == nil { return nil }
    var period = JSONObject()
    if let start = data.start { period["start"] = .string(start.iso) }
    if let end = data.end { period["end"] = .string(end.iso) }
    period["granularity"] = "jour"
    return period
  }

  private var spatial: JSONObject {
    let zones = data.areas.map { area -> JSON in
      var zone: JSONObject = ["name": .string(area.name)]
      if let code = area.code {
        zone["code"] = .string(code)
        if let start = area.level.zone { zone["zone"] = .string(start + code) }
      }
      return .object(zone)
    }
    return ["granularity": .string(data.level.grain.lowercased()), "zones": .array(zones)]
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
