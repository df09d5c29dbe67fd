import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

/// Where an address or a number may stand in a file: wherever it does, it is left out of a public
/// export, or said before.
@Suite("Addresses and numbers in a public export")
struct DisclosureTests {
  private static let address = "ada@exemple.fr"
  private static let number = "06 12 34 56 78"

  /// The places for a text in the file of a draft; each gives a draft with the text there.
  private static let places: [(String, @Sendable (String) -> JSONObject)] = [
    ("a date", { file(["date_debut": .string($0)]) }),
    ("a count", { concertation(["participants": .string($0)]) }),
    ("hours", { concertation(["sequences_heures": .string($0)]) }),
    ("a yes or no", { file(["amo": .string($0)]) }),
    ("a choice", { file(["publics": .array(["elus", .string($0)])]) }),
    ("a choice that is no list", { file(["publics": .string($0)]) }),
    ("a code", { owner(["nom": "Rennes", "code": .string($0)]) }),
    ("a type", { owner(["nom": "Rennes", "type": .string($0)]) }),
    ("the name of the first collectivité", { owner(["nom": .string($0)]) }),
    ("a country", { owner(["type": "hors_de_france", "pays": .string($0)]) }),
    ("an address of the web", { resource(["url": .string($0)]) }),
    ("a mailto", { resource(["url": .string("mailto:" + $0)]) }),
    ("a user", { resource(["url": .string("https://x:" + $0 + "/")]) }),
    ("a query", { resource(["url": .string("https://exemple.fr/?q=" + $0)]) }),
    ("a long text", { file(["objectifs_angles": .string($0)]) }),
    ("a line", { concertation(["intitule": .string($0)]) }),
    ("a note", { file(["engagements": .object(["neutralite": .object(["note": .string($0)])])]) }),
    ("a text for a list", { file(["collectivites": .string($0)]) }),
    ("a text for a part", { file(["engagements": .string($0)]) }),
    ("a row that is a text", { file(["collectivites": .array([.string($0)])]) }),
    ("an unknown answer", { file(["inconnue": .string($0)]) }),
    ("an unknown key", { file([$0: "x"]) }),
    ("what could not be read elsewhere", { file(["illisibles": .object(["x": .string($0)])]) }),
    ("an unknown member", { with("x_outil", .array([.object(["deep": .string($0)])])) }),
    ("the key of an unknown member", { with($0, "x") }),
    ("the id", { with("id", .string($0)) }),
    ("the state", { with("etat", .string($0)) }),
    ("the source of the codes", { with("referentiel", .string($0)) }),
    (
      "a reason",
      { with("reouvertures", .array([.object(["motif": .string($0), "public": .bool(true)])])) }
    ),
    ("a private reason", { with("reouvertures", .array([.object(["motif": .string($0)])])) }),
  ]

  private static func file(_ answers: JSONObject) -> JSONObject {
    with("reponses", .object(answers))
  }

  private static func with(_ key: String, _ value: JSON) -> JSONObject {
    var file: JSONObject = [
      "id": "6f1d2c1e", "etat": "brouillon", "modifie_le": "2025-03-14T16:42:10Z",
      "reponses": .object([:]),
    ]
    file[key] = value
    return file
  }

  private static func concertation(_ members: JSONObject) -> JSONObject {
    file(["concertations": .array([.object([:]), .object(members)])])
  }

  private static func resource(_ members: JSONObject) -> JSONObject {
    concertation(["ressources": .array([.object(members)])])
  }

  private static func owner(_ members: JSONObject) -> JSONObject {
    file(["collectivites": .array([.object(members)])])
  }

  @Test("It is left out, or said with its place", arguments: places.map(\.0), [address, number])
  func leftOutOrSaid(place: String, secret: String) throws {
    let make = try #require(Self.places.first { $0.0 == place }).1
    let source = Example.source(make(secret))
    let files = try ExportFormats.all.flatMap { try $0.files(of: source, .open) }
    let isShown = try files.contains { try $0.unpackedText.contains(secret) }
    let plan = ExportPlan(of: source)
    #expect(isShown == !plan.suspect.isEmpty)
    #expect(!files.contains { $0.path.contains("exemple") || $0.path.contains("0612") })
    #expect(!files.contains { $0.path.contains("ada") || $0.path.contains("06-12") })
  }

  @Test("What cannot be read is in the complete export alone, and said to be left out")
  func unreadable() {
    for place in ["a date", "a count", "hours", "a yes or no", "a choice", "a code", "a type"] {
      guard let make = Self.places.first(where: { $0.0 == place })?.1 else { continue }
      let source = Example.source(make("peut-être"))
      let open = JSONWriter.compact(.object(JSONFormat.object(of: source, .open)))
      let complete = JSONWriter.compact(.object(JSONFormat.object(of: source, .complete)))
      #expect(!String(decoding: open, as: UTF8.self).contains("peut-être"), "\(place)")
      #expect(String(decoding: complete, as: UTF8.self).contains("peut-être"), "\(place)")
      #expect(ExportPlan(of: source).leftOut.count == 1, "\(place)")
    }
  }

  @Test("The place is that of the draft, rows without an answer counted")
  func paths() {
    let source = Example.source(Self.concertation(["intitule": "voir ada@exemple.fr"]))
    #expect(ExportPlan(of: source).suspect.map(\.path.description) == ["concertations[1].intitule"])
    #expect(
      Disclosure.all(of: Example.source(Self.with("id", "ada@exemple.fr"))).map(\.path) == [
        .root + "id"
      ]
    )
  }
}
