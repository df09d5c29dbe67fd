import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("Real consultations, exported")
struct RealCasesTests {
  @Test(
    "Each is exported in every format, and is the same once imported",
    arguments: RealCase.allCases
  )
  func whole(real: RealCase) throws {
    let source = Example.source(try real.file())
    for edition in Edition.allCases {
      for format in ExportFormats.all {
        let files = try format.files(of: source, edition)
        #expect(files.allSatisfy { !$0.bytes.isEmpty }, "\(format.name)")
      }
    }
    let json = JSONImport.draft(of: JSONFormat.object(of: source, .complete), Canevas.form)
    #expect(Example.source(json).answers == source.answers)
    let files = CSVFormat().files(of: source, .complete)
    let named = Dictionary(
      uniqueKeysWithValues: files.map {
        (String($0.path.split(separator: "/").last ?? ""), $0.bytes)
      }
    )
    try Self.expect(CSVImport.drafts(of: named, Canevas.form), toBe: source)
    try Self.expect(CSVImport.drafts(of: source.sheets(), Canevas.form), toBe: source)
  }

  /// One draft, the same, with nothing to say of it.
  private static func expect(_ result: CSVImport.Result, toBe source: ExportSource) throws {
    let imported = try #require(result.drafts.first)
    #expect(result.drafts.count == 1 && result.remarks.map(\.description) == [])
    #expect(Canevas.form.ordered(Example.source(imported).answers).root == source.answers.root)
    #expect(imported["format_version"] == .number(2))
  }

  @Test("What the call does not ask stands apart in a document, with a word on that")
  func apart() throws {
    let source = Example.source(try RealCase.climate.file())
    let text = DocumentText.lines(Document(of: source, for: .publication(.open)), width: 100)
      .map(\.text).joined(separator: "\n")
    #expect(text.contains("Compléments (l’appel ne les demande pas)"))
    #expect(text.contains("41 voix sur 41"))
    #expect(text.contains("en cours") && text.contains("2024"))
  }

  private static func document(_ propositions: [JSON]) -> Document {
    let answers: JSONObject = [
      "concertations": .array([.object(["propositions": .array(propositions)])])
    ]
    return Document(of: Example.source(answers: answers), for: .publication(.open))
  }

  @Test(
    "Propositions are gathered by axe, in the order in which the axes come, and each keeps its place",
    arguments: [false, true]
  )
  func axes(hasSuites: Bool) throws {
    let propositions: [(text: String, axe: String?)] = [
      ("Un", "Santé"), ("Deux", nil), ("Trois", "École"), ("Quatre", " Santé "),
    ]
    let rows = propositions.map { text, axe -> JSON in
      var row: JSONObject = ["texte": .string(text)]
      row["axe"] = axe.map { .string($0) }
      if hasSuites { row["suites"] = .array([.object(["texte": "Dit."])]) }
      return .object(row)
    }
    let document = Self.document(rows)
    let lines = DocumentText.lines(document, width: nil).map { $0.text.trimmed }
    let told = lines.compactMap { line in
      [
        "Axe (complément)\u{A0}: Santé", "Axe (complément)\u{A0}: École", "Sans axe", "Un", "Deux",
        "Trois", "Quatre",
      ]
      .first { line == $0 || line.hasSuffix(". \($0)") }
    }
    #expect(
      told == [
        "Axe (complément)\u{A0}: Santé", "Un", "Quatre", "Sans axe", "Deux",
        "Axe (complément)\u{A0}: École", "Trois",
      ]
    )
    #expect(!lines.contains { $0.hasPrefix("Axe (complément)") && $0.hasSuffix("\u{A0}:") })
    let texts = document.blocks.flatMap { block -> [Path] in
      if case .table(let table) = block.content { return table.rows.map { $0.path + "texte" } }
      return block.path.map { [$0] } ?? []
    }
    let places = texts.filter { $0.key == "texte" && $0.parent?.parent?.key == "propositions" }
      .compactMap { $0.parent?.index }
    #expect(places.prefix(2) == [0, 3])
  }

  @Test("Where no proposition has an axe, nothing is said of axes")
  func noAxes() throws {
    let text = DocumentText.lines(
      Self.document([.object(["texte": "Un"]), .object(["texte": "Deux", "axe": " "])]),
      width: nil
    )
    #expect(!text.contains { $0.text.lowercased().contains("axe") })
  }

  @Test("What became of a proposition is told in order of date, however it was written down")
  func suites() throws {
    let suites = ["2024-03-01", "2023", "2024-02"].map { date -> JSON in
      .object(["date": .string(date), "texte": .string("Dit \(date)")])
    }
    let text = DocumentText.lines(
      Self.document([.object(["texte": "Un", "suites": .array(suites)])]),
      width: nil
    ).map(\.text)
    let told = text.compactMap { line in
      ["2023", "2024-02", "2024-03-01"].first { line.hasSuffix("Dit \($0)") }
    }
    #expect(told == ["2023", "2024-02", "2024-03-01"])
  }

  @Test(
    "No heading is deeper than HTML and Markdown know one, and all tables have a name",
    arguments: RealCase.allCases
  )
  func depth(real: RealCase) throws {
    let source = Example.source(try real.file())
    let html = String(
      decoding: try #require(HTMLFormat().files(of: source, .complete).first).bytes,
      as: UTF8.self
    )
    #expect(!html.contains("<h7") && !html.contains("<h8"))
    let markdown = String(
      decoding: try #require(MarkdownFormat().files(of: source, .complete).first).bytes,
      as: UTF8.self
    )
    #expect(!markdown.contains("\n#######"))
    let ids = Set(html.matches(of: /[ ]id="([^"]*)"/).map { String($0.output.1) })
    for name in html.matches(of: /aria-labelledby="([^"]*)"/) {
      #expect(ids.contains(String(name.output.1)))
    }
  }

  @Test("The review says which are answered, and nothing of the others")
  func review() throws {
    let answers: JSONObject = [
      "concertations": .array([
        .object([
          "propositions": .array([.object(["texte": "Un", "axe": "École"])]),
          "seances": .array([.object(["date": "2024-02"])]),
        ])
      ])
    ]
    let text = DocumentText.lines(
      Document(of: Example.source(answers: answers), for: .review),
      width: 100
    ).map(\.text).joined(separator: "\n")
    #expect(text.contains("École") && text.contains("février 2024"))
    for word in ["Portée par", "Participation", "Partenaires", "Lieu", "Numéro"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("The addresses of the others who may be asked are in no public export")
  func referents() throws {
    let source = Example.source(try RealCase.convention.file())
    for format in ExportFormats.all where format.name != "xlsx" {
      for file in try format.files(of: source, .open) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(!text.contains("numerique@exemple.fr"), "\(file.path)")
        #expect(!text.contains("direction du numérique"), "\(file.path)")
      }
    }
    #expect(source.leftOutNames.contains("Autres personnes référentes"))
    #expect(!source.leftOutNames.contains { $0.contains("Service") })
  }

  @Test("The schemas mark what the call does not ask, and take both versions")
  func marked() throws {
    let schema = JSONSchema.schema(of: Canevas.form)
    let properties = schema["properties"]?.object
    #expect(properties?["format_version"] == .object(["enum": .array([.number(1), .number(2)])]))
    let answers = properties?["reponses"]?.object?["properties"]?.object
    #expect(answers?["partenaires"]?.object?["x-complement"] == .bool(true))
    #expect(answers?["publics"]?.object?["x-complement"] == nil)
    let table = try #require(
      TableSchema.all(of: Canevas.form).first { $0.node.name == "propositions" }
    )
    let fields = table.object["fields"]?.array?.compactMap(\.object) ?? []
    let marked = fields.filter { $0["x-complement"] == .bool(true) }.map { $0["name"]?.string }
    #expect(marked == ["numero", "axe", "portee_par", "echeance"])
  }

  @Test(
    "A vote reads as a vote",
    arguments: [
      (#"{"pour": 41, "contre": 0, "abstention": 0}"#, "41 voix sur 41"),
      (#"{"pour": 41}"#, "41 voix"), (#"{"pour": 1, "abstention": 4}"#, "1 voix sur 5"),
      (#"{"contre": 4}"#, nil), (#"{"pour": 4, "nuls": 1}"#, nil),
    ]
  )
  func vote(stored: String, words: String?) throws {
    let value = try JSONReader.value(of: stored)
    let answers: JSONObject = [
      "concertations": .array([
        .object(["propositions": .array([.object(["texte": "Un", "soutien": value])])])
      ])
    ]
    let text = DocumentText.lines(
      Document(of: Example.source(answers: answers), for: .publication(.open)),
      width: 100
    ).map(\.text).joined(separator: "\n")
    #expect(words.map { text.contains($0) } ?? !text.contains("voix"))
  }
}
