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
    return Example.source(draft).baseName(edition)
  }

  @Test("Two finalised versions have different names; a draft between them has no number")
  func versions() {
    let base = "20250314_35238_canevas-concertation-ia"
    #expect(name { _ in } == base + "-v1")
    #expect(name { $0["version"] = .number(2) } == base + "-v2")
    #expect(name({ _ in }, .complete) == base + "-v1-complet")
    #expect(name { $0["etat"] = "brouillon" } == base)
    #expect(name { $0["etat"] = "autre" } == base)
  }

  @Test(
    "Only a code that is one names a file",
    arguments: [
      ("243500139", "243500139"), ("2A004", "2A004"), ("ADA@EXEMPLE.FR", "Rennes"),
      ("0612345678", "Rennes"), ("35 238", "35238"), ("../..", "Rennes"),
    ]
  )
  func codes(code: String, part: String) {
    let name = name { draft in
      let stored = FormModel.Kind.code.codec?.stored(code) ?? .string(code)
      let row: JSONObject = ["nom": "Rennes", "code": stored]
      draft["reponses"] = .object(["collectivites": .array([.object(row)])])
    }
    #expect(name == "20250314_\(part)_canevas-concertation-ia-v1")
  }
}
