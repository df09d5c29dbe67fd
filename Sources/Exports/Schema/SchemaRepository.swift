package import FormModel
internal import JSONText

/// The files of a repository of the schema, as schema.data.gouv.fr takes one in: the schema of the
/// main table at the root, those of all tables, the JSON Schema, and an example that is valid.
package struct SchemaRepository {
  private let form: Form
  private let example: ExportSource
  /// The web address of the repository, without a slash at its end; `nil` if it has none yet.
  private let address: String?

  package init(of form: Form, example: ExportSource, address: String?) {
    (self.form, self.example) = (form, example)
    self.address = address.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  /// Version N of the form is version N.0.0 of the schema: a program that checks files of the one
  /// refuses the columns of the next.
  package var version: String { "\(form.formatVersion).0.0" }

  private static let exampleFolder = "exemple-valide"
  private static let root = "schema.json"
  private static let wholeSchema = "canevas.schema.json"

  package var files: [ExportFile] {
    let schemas = TableSchema.all(of: form)
    let export = JSONFormat.object(of: example, .open)
    let tables = CSVFormat.tables(of: [export], form)
    let own = schemas.map { schema in
      ExportFile(path: path(schema), bytes: text(described(schema, path: path(schema))))
    }
    let rows = tables.map { ExportFile(path: "\(Self.exampleFolder)/\($0.path)", bytes: $0.bytes) }
    let main = zip(schemas, tables).prefix(1).flatMap { schema, table in
      [
        ExportFile(path: Self.root, bytes: text(described(schema, path: Self.root))),
        ExportFile(path: Self.exampleFolder + ".csv", bytes: table.bytes),
      ]
    }
    return main + own + rows + [
      ExportFile(path: Self.exampleFolder + ".json", bytes: text(export)),
      ExportFile(path: Self.wholeSchema, bytes: text(wholeSchema)),
      ExportFile(path: DataPackage.fileName, bytes: text(package(schemas))),
      ExportFile(path: "listes.csv", bytes: CSVText.text(of: codes(schemas))),
      ExportFile(path: "README.md", text: readMe(schemas)),
      ExportFile(path: "CHANGELOG.md", text: changeLog),
    ]
  }

  private func text(_ object: JSONObject) -> [UInt8] { JSONWriter.pretty(.object(object)) }

  private func path(_ schema: TableSchema) -> String { "schemas/\(schema.node.name).json" }

  /// The address of a file in this version; relative while the repository has no address.
  private func address(of path: String) -> JSON {
    .string(address.map { "\($0)/raw/v\(version)/\(path)" } ?? path)
  }

  /// What schemas say of themselves.
  private func head(_ name: String, _ title: String, _ description: String, path: String)
    -> JSONObject
  {
    let card = form.card()
    var head: JSONObject = [
      "name": .string(name), "title": .string(title), "description": .string(description),
      "countryCode": "FR",
    ]
    if let address { head["homepage"] = .string(address) }
    head["path"] = address(of: path)
    head["version"] = .string(version)
    head["keywords"] = .array(card.keywords.map { .string($0) })
    if let first = card.editions.first, let last = card.editions.last {
      head["created"] = .string(first.day)
      head["lastModified"] = .string(last.day)
    }
    head["licenses"] = .array([.object(DataPackage.licence)])
    head["contributors"] = .array(
      card.authors.map { .object(["title": .string($0), "role": "author"]) }
    )
    head["sources"] = .array(card.sources.map { .object(["title": .string($0)]) })
    return head
  }

  private func described(_ schema: TableSchema, path: String) -> JSONObject {
    let node = schema.node
    let name = node.name == "canevas" ? form.format : "\(form.format)-\(node.name)"
    let isMain = path == Self.root
    let example =
      isMain ? Self.exampleFolder + ".csv" : "\(Self.exampleFolder)/\(schema.fileName)"
    var all: JSONObject = ["$schema": "https://specs.frictionlessdata.io/schemas/table-schema.json"]
    all.members +=
      head(
        name,
        isMain ? form.title : node.title,
        isMain ? form.card().summary : node.help,
        path: path
      ).members
    all["resources"] = .array([
      .object([
        "title": "Exemple valide (CSV)", "name": "exemple-valide", "path": address(of: example),
      ])
    ])
    all.members += schema.object.members
    return all
  }

  private var wholeSchema: JSONObject {
    let schema = JSONSchema.schema(of: form)
    let known = ["title", "description"]
    let added = head(form.format, form.title, "", path: Self.wholeSchema).members
      .filter { !known.contains($0.key) }
    let first = schema.members.prefix { $0.key != "type" }
    return JSONObject(first + added + schema.members.dropFirst(first.count))
  }

  /// The tables of the example with the schemas beside them.
  private func package(_ schemas: [TableSchema]) -> JSONObject {
    var package: JSONObject = ["profile": "data-package"]
    package.members += head(
      form.format,
      form.title,
      form.card().summary,
      path: DataPackage.fileName
    )
    .members.filter { $0.key != "lastModified" && $0.key != "created" }
    package["resources"] = .array(
      schemas.map { schema in
        .object([
          "profile": "tabular-data-resource",
          "name": .string(schema.node.name),
          "title": .string(schema.node.title),
          "path": .string("\(Self.exampleFolder)/\(schema.fileName)"),
          "format": "csv",
          "mediatype": "text/csv",
          "encoding": "utf-8",
          "schema": .string(path(schema)),
        ])
      }
    )
    return package
  }

  /// A row for each code of each list.
  private func codes(_ schemas: [TableSchema]) -> [[String]] {
    let lists = Codebook(schemas.map(DescribedTable.init)).lists
    return [["table", "colonne", "code", "libelle", "definition"]]
      + lists.flatMap { list in
        list.columns.flatMap { column in
          list.choices.map { [column.table, column.column, $0.key, $0.label, $0.definition] }
        }
      }
  }

  private func readMe(_ schemas: [TableSchema]) -> String {
    let tables = schemas.map(DescribedTable.init)
    let files = [
      (Self.root, "le schéma de la table principale, une ligne par canevas (Table Schema)"),
      ("schemas/", "le schéma de chaque table (Table Schema)"),
      (Self.wholeSchema, "le schéma du canevas entier, en JSON (JSON Schema 2020-12)"),
      (
        DataPackage.fileName, "les tables et leurs clés, avec l’exemple (Frictionless Data Package)"
      ),
      ("listes.csv", "chaque code des listes, avec sa définition"),
      (
        Self.exampleFolder + ".csv, \(Self.exampleFolder)/, \(Self.exampleFolder).json",
        "un exemple valide, en tables et en JSON"
      ),
      ("CHANGELOG.md", "ce qui a changé d’une version à l’autre"),
    ].map { "- `\($0.0)`\u{A0}: \($0.1.inMarkdown)" }
    let authors = form.card().authors.joined(separator: ", ")
    let parts =
      [
        "# \(form.title.inMarkdown)", form.card().summary.inMarkdown,
        "Version \(version), sous \(License.name) (<\(License.address)>).", "## Contexte",
        "Le canevas est celui de \(authors). \(form.card().use)"
          .inMarkdown,
      ] + form.card().sources.map { "- " + $0.inMarkdown } + [
        "## Produire des fichiers valides",
        "Le programme canevas guide la personne qui remplit le canevas, et en écrit les tables et le JSON. Un fichier fait autrement est valide s’il suit ces schémas : les colonnes sont toutes là et dans l’ordre, une cellule vide veut dire que la réponse n’est pas connue."
          .withFrenchSpaces.inMarkdown,
        "## Les fichiers", files.joined(separator: "\n"), "## Vérifier",
        "    frictionless validate --schema \(Self.root) \(Self.exampleFolder).csv\n"
          + "    frictionless validate \(DataPackage.fileName)\n"
          + "    check-jsonschema --schemafile \(Self.wholeSchema) \(Self.exampleFolder).json",
        "## Publier cette version",
        "La version du schéma est celle de l’étiquette (tag) du dépôt\u{A0}:",
        "    git add . && git commit -m \"Version \(version)\" && git tag v\(version)",
      ] + Codebook(tables).markdown
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var changeLog: String {
    let editions = form.card().editions.filter { $0.number <= form.formatVersion }.reversed()
    return "# Changements\n\n"
      + editions.map { "## \($0.number).0.0 – \($0.day)\n\n\($0.changes.inMarkdown)\n" }
      .joined(separator: "\n")
  }
}
