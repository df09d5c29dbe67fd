import CanevasForm
import FormModel
import FoundationEssentials
import Testing

@Suite("The form is known in one place")
struct KeysTests {
  /// Names in other formats and plain words that are spelled like a key of the form, with the reason.
  /// None of them may look up an answer; outside of `Drafts`, whose file has such members of its own,
  /// the test below refuses that.
  private static let homonyms: [(place: String, names: Set<String>, reason: String)] = [
    (
      "CanevasCommand", ["code", "nom", "texte", "type"],
      "the JSON of « canevas chercher », and a spelling of the format txt"
    ),
    (
      "Drafts",
      ["auteur", "date", "etat", "intitule", "motif", "nom", "numero", "public", "texte"],
      "members of a draft’s file beside its answers, and of service.toml"
    ),
    (
      "Exports",
      [
        "code", "date", "etat", "motif", "nombre", "public", "reference", "role", "texte",
        "type",
      ], "JSON Schema, Table Schema, ARIA, and members of an export beside its answers"
    ),
    ("UseCases", ["echeance", "etat", "nom", "nombre", "public", "texte"], "JSON of its own"),
    ("FormModel", ["code", "date", "email", "url"], "names of kinds, and a top-level domain"),
    (
      "Inventory",
      ["axe", "etat", "intitule", "motif", "nature", "nom", "note", "reference", "role", "type"],
      "Table Schema, HTML, and values of the tables of an inventory"
    ),
    ("Referentiel", ["pays"], "a kind of collectivité"),
    ("OfficeReading", ["date"], "ODF and OOXML"),
    ("Wizard", ["service", "suites"], "words that people read or type"),
  ]

  @Test("No source file outside of CanevasForm names a key of the form")
  func keys() throws {
    let keys = Self.keys(Canevas.form.rootFields)
    #expect(keys.count > 80)
    var found: [String] = []
    var used: Set<String> = []
    for (path, text) in try Self.sources() where !path.hasPrefix("CanevasForm/") {
      let place = String(path.prefix { $0 != "/" })
      let allowed = Self.homonyms.first { $0.place == place }?.names ?? []
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        for key in Self.named(in: line, among: keys) {
          if allowed.contains(key), place == "Drafts" || !Self.looksUp(key, in: line) {
            used.insert("\(place) \(key)")
          } else {
            found.append("\(path):\(number + 1): \(key)")
          }
        }
      }
    }
    #expect(found == [])
    let listed = Self.homonyms.flatMap { entry in entry.names.map { "\(entry.place) \($0)" } }
    #expect(Set(listed).subtracting(used) == [], "these homonyms are not there any more")
  }

  @Test(
    "A key is found as a whole literal, in a path and in the name of a table or a column",
    arguments: [
      (#"answers["date_debut"]"#, ["date_debut"]), (#"let x = "date_debuts""#, []),
      (#"case title = "intitule""#, ["intitule"]), (#"// "date_debut""#, []),
      (#""concertations[0].date_fin""#, ["concertations", "date_fin"]),
      (#"source: "propositions.csv, colonne axe""#, ["propositions", "axe"]),
      (#""Les propositions du public""#, []),
    ]
  )
  func found(line: String, expected: [String]) {
    let keys = Self.keys(Canevas.form.rootFields)
    #expect(Self.named(in: line[...], among: keys) == expected)
  }

  @Test("An answer that is looked up by a key is told from a name in another format")
  func lookUps() {
    for line in [
      #"row.object?["code"]?.string"#, #"document.member("code", of: row)"#, #"JSONKey("code")"#,
      #"let path = row + "code""#,
    ] {
      #expect(Self.looksUp("code", in: line[...]))
    }
    #expect(!Self.looksUp("code", in: #"zone["code"] = .string(code)"#))
    #expect(!Self.looksUp("type", in: #"["type": "string"]"#))
  }

  // MARK: Reading

  /// The keys in the literals of a line.
  private static func named(in line: Substring, among keys: Set<String>) -> [String] {
    let isComment = line.drop { $0 == " " }.hasPrefix("//")
    if isComment { return [] }
    let literals = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    return literals.flatMap { literal -> [String] in
      if keys.contains(String(literal)) { return [String(literal)] }
      // A path, « TABLE.csv » and what follows « colonne ».
      let isPath = !literal.contains(" ") && literal.contains("].")
      let tables = literal.split(separator: " ").filter { $0.contains(".csv") }
        .map { $0.prefix { $0 != "." } }
      let columns = literal.firstRange(of: "colonne ").map { literal[$0.upperBound...] } ?? ""
      return (tables + [columns] + (isPath ? [literal] : []))
        .flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_") } }
        .map(String.init).filter(keys.contains)
    }
  }

  private static func looksUp(_ key: String, in line: Substring) -> Bool {
    ["member(\"\(key)\"", "object?[\"\(key)\"]", "JSONKey(\"\(key)\")", "+ \"\(key)\""]
      .contains { line.contains($0) }
  }

  private static func keys(_ fields: [Field]) -> Set<String> {
    fields.reduce(into: []) { keys, field in
      keys.insert(field.key)
      switch field.kind {
      case .rows(let group): keys.formUnion(Self.keys(group.fields))
      case .group(let fields): keys.formUnion(Self.keys(fields))
      default: break
      }
    }
  }

  private static func sources() throws -> [(path: String, text: String)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardized.path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }.sorted()
    #expect(paths.count > 200)
    return try paths.map { path in
      let data = try Data(contentsOf: URL(filePath: folder + "/" + path))
      return (path, String(decoding: data, as: UTF8.self))
    }
  }
}
