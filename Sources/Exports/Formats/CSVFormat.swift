internal import FormModel
internal import JSONText

/// A folder of tables with their `datapackage.json` (frictionlessdata).
package struct CSVFormat: ExportFormat {
  package let name = "csv"

  package init() {}

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    var rows = TableRows(TableNode.root(of: source.form))
    rows.add(JSONFormat.object(of: source, edition))
    let schemas = TableSchema.all(of: source.form)
    let folder = source.baseName(edition)
    let tables = schemas.map { schema in
      ExportFile(
        path: "\(folder)/\(schema.node.name).csv",
        bytes: CSVText.text(of: [schema.header] + (rows.rows[schema.node.name] ?? []))
      )
    }
    let package = DataPackage(source: source, edition: edition, schemas: schemas).object
    let description = JSONWriter.pretty(.object(package))
    return tables + [ExportFile(path: folder + "/datapackage.json", bytes: description)]
  }
}
