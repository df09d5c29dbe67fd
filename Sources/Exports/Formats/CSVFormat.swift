package import FormModel
internal import JSONText

/// A folder of CSV tables with the files that describe it, for people and for programs.
package struct CSVFormat: ExportFormat {
  package let name = "csv"
  package let title = "tables (CSV)"
  package let word = "CSV"

  package init() {}

  package func purpose(of form: Form) -> String { "data.gouv.fr" }

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let folder = source.baseName(edition) + "/"
    let source = source.asEdited(edition)
    let schemas = TableSchema.all(of: source.form)
    let tables = Self.tables(of: [JSONFormat.object(of: source, edition)], source.form)
    let set = DataSet(of: source, edition, schemas)
    return (tables + set.descriptions).map {
      ExportFile(path: folder + $0.path, bytes: $0.bytes)
    }
  }

  /// The tables of several JSON export objects, with file names.
  static func tables(of exports: [JSONObject], _ form: Form) -> [ExportFile] {
    let schemas = TableSchema.all(of: form)
    var rows = TableRows(TableNode.root(of: form), ProducerCells(form))
    for export in exports {
      var document = FlatJSON()
      rows.add(document.add(.object(export)), of: document)
    }
    return zip(schemas, rows.tables).map { schema, rows in
      ExportFile(path: schema.fileName, bytes: CSVText.text(of: [schema.header]) + rows)
    }
  }
}
