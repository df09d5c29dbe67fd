import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("Names of exports")
struct ExportNameTests {
  private func name(_ change: (inout JSONObject) -> Void, _ edition: Edition = .open) -> String {
    var draft: JSONObject = [
      "id": "x", "etat": "finalise", "version": .number(1), "modifie_le": "2025-03-14T16:42:10Z",
      "reponses": .object(["collectivites": .array([.object(["nom": "Rennes", "code": "35238"])])]),
    ]
    change(&draft)
    return Example.source(draft, in: Example.form).baseName(edition)
  }

  @Test("Two finalised versions have different names; a draft between them has no number")
  func versions() {
    let base = "20250314_Rennes_canevas-concertation-ia"
    #expect(name { _ in } == base + "-v1")
    #expect(name { $0["version"] = .number(2) } == base + "-v2")
    #expect(name({ _ in }, .complete) == base + "-v1-complet")
    #expect(name { $0["etat"] = "brouillon" } == base)
    #expect(name { $0["etat"] = "autre" } == base)
  }

  @Test(
    "A SIREN names a file; without a known one the name does, then a code that is one",
    arguments: [
      ("243500139", "Rennes", "243500139"), ("243 500 139", nil, "243500139"),
      ("35238", "Rennes", "213502388"), ("35238", nil, "213502388"),
      ("2A004", "Ajaccio", "Ajaccio"), ("2A004", nil, "2A004"),
      ("ADA@EXEMPLE.FR", "Rennes", "Rennes"), ("ADA@EXEMPLE.FR", nil, "sans-code"),
      ("0612345678", "Rennes", "Rennes"), ("../..", "Rennes", "Rennes"),
    ] as [(String, String?, String)]
  )
  func codes(code: String, nom: String?, part: String) {
    let name = name { draft in
      let stored = FormModel.Kind.code.codec?.stored(code) ?? .string(code)
      var row: JSONObject = ["code": stored, "type": "commune"]
      if let nom { row["nom"] = .string(nom) }
      draft["reponses"] = .object(["collectivites": .array([.object(row)])])
    }
    #expect(name == "20250314_\(part)_canevas-concertation-ia-v1")
  }
}
