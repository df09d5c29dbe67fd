import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("The producer on each row of each table")
struct ProducerTests {
  private static func table(
    _ name: String,
    of source: ExportSource,
    _ edition: Edition = .open
  ) throws -> [[String: String]] {
    let export = JSONFormat.object(of: source, edition)
    let file = try #require(
      CSVFormat.tables(of: [export], source.form).first { $0.path == name + ".csv" }
    )
    let rows = try #require(CSVText.rows(of: file.bytes))
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  private static func source(owner: JSONObject) -> ExportSource {
    let answers: JSONObject = [
      "collectivites": .array([.object(owner), .object(["nom": "Autre"])]),
      "concertations": .array([
        .object(["intitule": "Panel", "propositions": .array([.object(["texte": "Une charte"])])])
      ]),
    ]
    return Example.source(answers: answers, in: Example.form)
  }

  @Test("Every row of every table has the name and the SIREN of the first collectivité")
  func everywhere() throws {
    let source = try Example.rennes()
    for schema in TableSchema.all(of: source.form) {
      let rows = try Self.table(schema.node.name, of: source)
      #expect(rows.allSatisfy { $0["producteur_nom"] == "Rennes" }, "\(schema.node.name)")
      #expect(rows.allSatisfy { $0["producteur_siren"] == "213502388" }, "\(schema.node.name)")
    }
    #expect(try !Self.table("propositions", of: source).isEmpty)
  }

  @Test("A SIREN that is not known is empty, and no other code takes its place")
  func unknown() throws {
    let owners: [(JSONObject, String, String)] = [
      (["nom": "Ajaccio", "code": "2A004", "type": "commune"], "Ajaccio", ""),
      (["nom": "Abidjan", "code": "99326", "type": "hors_de_france"], "Abidjan", ""),
      (
        ["nom": "Rennes Métropole", "code": "243500139", "type": "epci"], "Rennes Métropole",
        "243500139"
      ),
      (["nom": "Sans code"], "Sans code", ""),
      (["code": "35238", "type": "commune"], "", "213502388"),
    ]
    for (owner, name, siren) in owners {
      let row = try #require(Self.table("propositions", of: Self.source(owner: owner)).first)
      #expect((row["producteur_nom"], row["producteur_siren"]) == (name, siren))
    }
    let none = try Self.table("canevas", of: Example.source(answers: [:]))
    #expect(none.map { [$0["producteur_nom"], $0["producteur_siren"]] } == [["", ""]])
  }

  @Test("A name that a spreadsheet would run is made harmless, and one without an end is cut")
  func strange() throws {
    func shown(_ name: String) throws -> String? {
      let source = Self.source(owner: ["nom": .string(name)])
      return try Self.table("propositions", of: source).first?["producteur_nom"]
    }
    #expect(try shown("=1+1") == "'=1+1")
    #expect(try shown("CA « Der », \"Vallées\"") == "CA « Der », \"Vallées\"")
    let long = try #require(try shown(String(repeating: "Ville ", count: 100_000)))
    #expect(long.count == 101 && long.hasSuffix("…"))
  }

  @Test("An import takes tables with these columns, without them and with others in them alike")
  func imported() throws {
    let source = try Example.rennes()
    let export = JSONFormat.object(of: source, .complete)
    let files = CSVFormat.tables(of: [export], source.form)
    let named = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    let wanted = try CSVImport.drafts(of: named, source.form)
    let imported = Answers(wanted.drafts.first?["reponses"]?.object ?? [:])
    #expect(source.form.ordered(imported).root == source.form.ordered(source.answers).root)
    let older = try named.mapValues { bytes in
      let rows = try #require(CSVText.rows(of: bytes))
      let kept = rows[0].indices.filter { !ProducerCells.names.contains(rows[0][$0]) }
      #expect(kept.count == rows[0].count - 2)
      return CSVText.text(of: rows.map { row in kept.map { row[$0] } })
    }
    let renamed = named.mapValues { bytes in
      Array(String(decoding: bytes, as: UTF8.self).replacing(",213502388,", with: ",1,").utf8)
    }
    for files in [older, renamed] {
      let result = try CSVImport.drafts(of: files, source.form)
      #expect(result.drafts == wanted.drafts)
      #expect(result.remarks == wanted.remarks)
    }
  }

  @Test("Rows that are taken into a list leave them out")
  func rows() throws {
    let list = try #require(Canevas.form.list(named: "propositions"))
    let text =
      "canevas_id\tconcertation_rang\trang\tproducteur_nom\tproducteur_siren\ttexte\n"
      + "x\t1\t1\tRennes\t213502388\tUne charte"
    let table = ListTable(PastedCells.lines(of: text), list, in: Canevas.form, isFrench: true)
    let reading = table.reading(in: Canevas.form)
    #expect(reading.rows.map(\.value) == [["texte": "Une charte"]])
    #expect(reading.remarks.isEmpty)
  }
}
