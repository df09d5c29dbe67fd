import CanevasForm
import FormModel
import JSONText
import TestSupport
import Testing

@testable import Exports

@Suite("What describes a folder of tables")
struct DescriptionTests {
  private static func data(
    _ source: ExportSource,
    _ edition: Edition = .open
  ) -> DataSet {
    let source = source.asEdited(edition)
    return DataSet(of: source, edition, TableSchema.all(of: source.form))
  }

  private static func files(
    _ source: ExportSource,
    _ edition: Edition = .open
  ) -> [String: String] { files(data(source, edition)) }

  private static func files(_ data: DataSet) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: data.descriptions.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      }
    )
  }

  @Test("LISEZMOI.md has every file, every column and every option with its definition")
  func wholeReadMe() throws {
    let data = Self.data(try Example.rennes())
    let text = try #require(Self.files(data)["LISEZMOI.md"])
    for file in DescribedFile.descriptions(in: .open) { #expect(text.contains("`\(file.name)`")) }
    for table in data.tables {
      #expect(text.contains("### `\(table.fileName)`"))
      for column in table.columns { #expect(text.contains("- `\(column.key)` ("), "\(column.key)") }
    }
    for choice in data.form.rootFields.flatMap(\.allChoices) {
      #expect(text.contains("- `\(choice.key)`"), "\(choice.key)")
      #expect(text.contains(choice.definition.inMarkdown), "\(choice.key)")
    }
  }

  @Test("A reopening is told with its day and its reason")
  func changes() throws {
    var draft = try #require(JSONReader.value(of: Example.bytes("rennes")).object)
    draft["reouvertures"] = .array([
      .object([
        "version": .number(1), "motif": "Un `nombre` manquait\nici", "le": "2025-03-20T08:00:00Z",
        "public": .bool(true),
      ])
    ])
    let text = try #require(Self.files(Example.source(draft))["LISEZMOI.md"])
    #expect(
      text.contains(
        "- Version 1 rouverte, le 20\u{A0}mars 2025\u{A0}: Un \\`nombre\\` manquait ici\n"
      )
    )
  }

  @Test("The package has period, places and producers, with a SIREN where one is known")
  func metadata() throws {
    let package = DataPackage(Self.data(try Example.rennes())).object
    let people = (package["contributors"]?.array ?? []).compactMap(\.object)
    #expect(people.first?["role"] == "author")
    #expect(people.contains { $0["siren"] == "243500139" })
    #expect(package["temporal"]?.object?["start"]?.string?.count == 10)
    #expect(package["spatial"]?.object?["zones"]?.array?.isEmpty == false)
    #expect(package["keywords"]?.array?.isEmpty == false)
    #expect(package["created"] != nil && package["version"] != nil)
  }

  @Test("A creation time that is none is left out, and no answer is needed for a description")
  func empty() throws {
    var source = try Example.rennes()
    source = ExportSource(
      form: source.form,
      answers: Answers(),
      id: "a",
      etat: "brouillon",
      version: 0,
      creeLe: "hier",
      modifieLe: ""
    )
    let files = Self.files(source)
    #expect(files.count == 5)
    let bytes = Array(try #require(files["datapackage.json"]).utf8)
    let package = try JSONReader.value(of: bytes).object
    #expect(package?["created"] == nil && package?["contributors"] == nil)
  }

  @Test("A complete edition has nothing for catalogues, and a public one no address of a person")
  func editions() throws {
    let source = try Example.rennes()
    let complete = Self.files(source, .complete)
    #expect(complete.keys.sorted() == ["LISEZMOI.md", "datapackage.json"])
    #expect(complete["LISEZMOI.md"]?.contains("ne se publie pas") == true)
    let address = try #require(source.answers[.root + "referent_email"]?.string)
    for (name, text) in Self.files(source) { #expect(!text.contains(address), "\(name)") }
  }

  @Test("A name cannot end what the shell is given")
  func shell() throws {
    let source = Example.source(answers: [
      "collectivites": .array([.object(["nom": "Ville\nFIN_DU_JEU\n`reboot` $(reboot) '"])])
    ])
    let text = try #require(Self.files(source)["publier.txt"])
    let ends = text.split(separator: "\n").filter { $0 == "FIN_DU_JEU" }
    #expect(ends.count == 1)
    // What follows the description names files of the program alone.
    let rest = text.components(behind: "\nFIN_DU_JEU\n")
    #expect(!rest.contains("reboot"))
  }

  @Test("A title that data.gouv.fr refuses for its length is cut to its 350 characters")
  func longTitle() throws {
    let names = (1...30).map { JSON.object(["nom": .string("Communauté de communes \($0)")]) }
    let source = Example.source(answers: ["collectivites": .array(names)])
    let text = try #require(Self.files(source)["publier.txt"])
    let lines = text.split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("  \"title\": ") })
    let title = line.dropFirst("  \"title\": \"".count).dropLast("\",".count)
    #expect(title.unicodeScalars.count == 350 && title.hasSuffix("…"))
  }

  @Test("The row of a catalogue has the columns of the SCDL, and is empty where nothing is known")
  func row() throws {
    let example = try Example.rennes()
    let text = try #require(Self.files(example)["catalogue.csv"])
    let rows = try #require(CSVText.rows(of: Array(text.utf8)))
    #expect(rows.count == 2 && rows[0].count == 20 && rows[1].count == 20)
    let row = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(row["COLL_SIRET"] == "" && row["URL"] == "" && row["DATE_PUBL"] == "")
    #expect(row["LICENCE"] == "LO - Licence Ouverte")
  }
}

@Suite("The repository of the schema")
struct SchemaRepositoryTests {
  private static func files(_ address: String?) throws -> [String: [UInt8]] {
    let example = try Example.rennes()
    let repository = SchemaRepository(of: Canevas.form, example: example, address: address)
    return Dictionary(uniqueKeysWithValues: repository.files.map { ($0.path, $0.bytes) })
  }

  @Test("schema.json says what schema.data.gouv.fr asks for, with addresses of this version")
  func root() throws {
    let files = try Self.files("https://exemple.fr/schema/")
    let bytes = try #require(files["schema.json"])
    let schema = try #require(JSONReader.value(of: bytes).object)
    for key in [
      "name", "title", "description", "homepage", "version", "contributors", "created",
      "lastModified", "path", "resources", "sources", "fields",
    ] { #expect(schema[key] != nil, "\(key)") }
    let version = "\(Canevas.form.formatVersion).0.0"
    #expect(schema["version"] == .string(version))
    #expect(schema["path"] == .string("https://exemple.fr/schema/raw/v\(version)/schema.json"))
  }

  @Test("Every file that is named is there, for each table too")
  func whole() throws {
    let files = try Self.files(nil)
    let bytes = try #require(files["datapackage.json"])
    let package = try #require(JSONReader.value(of: bytes).object)
    for resource in (package["resources"]?.array ?? []).compactMap(\.object) {
      #expect(files[resource["path"]?.string ?? ""] != nil)
      #expect(files[resource["schema"]?.string ?? ""] != nil)
    }
    for schema in TableSchema.all(of: Canevas.form) {
      let own = try #require(files["schemas/\(schema.node.name).json"])
      let path = try JSONReader.value(of: own).object?["resources"]?.array?.first?.object?["path"]
      #expect(files[path?.string ?? ""] != nil)
    }
    let changes = try #require(files["CHANGELOG.md"])
    let log = String(decoding: changes, as: UTF8.self)
    #expect(log.contains("## \(Canevas.form.formatVersion).0.0"))
  }
}

extension Field {
  fileprivate var allChoices: [Choice] {
    switch kind {
    case .choice(.oneOf(let choices)), .choice(.severalOf(let choices)): choices
    case .rows(let group): group.fields.flatMap(\.allChoices)
    case .group(let fields): fields.flatMap(\.allChoices)
    default: []
    }
  }
}

extension String {
  fileprivate func components(behind mark: String) -> Substring {
    var rest = self[...]
    while !rest.isEmpty, !rest.hasPrefix(mark) { rest.removeFirst() }
    return rest.dropFirst(mark.count)
  }
}
