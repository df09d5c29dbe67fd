internal import FormModel
package import JSONText

/// A folder of tables with their `datapackage.json` (frictionlessdata).
package struct CSVFormat: ExportFormat {
  package let name = "csv"

  package init() {}

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let folder = source.baseName(edition) + "/"
    let schemas = TableSchema.all(of: source.form)
    let tables = Self.tables(of: [JSONFormat.object(of: source, edition)], schemas)
    let package = DataPackage(source: source, edition: edition, schemas: schemas)
    let description = JSONWriter.pretty(.object(package.object))
    return tables.map { ExportFile(path: folder + $0.path, bytes: $0.bytes) }
      + [ExportFile(path: folder + "datapackage.json", bytes: description)]
  }

  /// The tables that hold all of `exports`, objects of JSON exports, by their names with `.csv`.
  package static func tables(
    of exports: [JSONObject],
    _ schemas: [TableSchema]
  ) -> [ExportFile] {
    guard let root = schemas.first?.node else { return [] }
    var tables = TableRows(root)
    for export in exports { tables.add(export) }
    return schemas.map { schema in
      let rows = [schema.header] + (tables.rows[schema.node.name] ?? [])
      return ExportFile(path: schema.node.name + ".csv", bytes: CSVText.text(of: rows))
    }
  }
}
