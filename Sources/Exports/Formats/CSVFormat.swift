internal import FormModel
internal import JSONText

/// A folder of tables with their `datapackage.json` (frictionlessdata).
package struct CSVFormat: ExportFormat {
  package let name = "csv"

  package init() {}

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let folder = source.baseName(edition) + "/"
    let schemas = TableSchema.all(of: source.form)
    var rows = TableRows(source.form)
    rows.add(JSONFormat.object(of: source, edition))
    let tables = zip(schemas, rows.tables).map { schema, rows in
      ExportFile(path: folder + schema.fileName, bytes: CSVText.text(of: [schema.header]) + rows)
    }
    let package = DataPackage(of: source, edition, schemas)
    let description = JSONWriter.pretty(.object(package.object))
    return tables + [ExportFile(path: folder + DataPackage.fileName, bytes: description)]
  }
}
