import CanevasForm
import FormModel
import JSONText
import Testing

@Suite("CollectiviteSuggester")
struct CollectiviteSuggesterTests {
  private struct Register: CollectiviteLookup {
    let source = "Registre d’essai 2026"

    func collectivites(code: String) -> [KnownCollectivite] {
      code == "44"
        ? [
          KnownCollectivite(nom: "Loire-Atlantique", code: "44", type: .departement),
          KnownCollectivite(nom: "Grand Est", code: "44", type: .region),
        ] : []
    }

    func siren(code: String, type: TypeDeCollectivite) -> String? { nil }

    func communes(postalCode: String) -> [KnownCollectivite] { [] }

    func search(_ typed: String) -> [ProposedCollectivite] {
      let all = [
        ProposedCollectivite(
          nom: "Rennes",
          code: "35238",
          type: .commune,
          pays: nil,
          detail: "commune (35)"
        ),
        ProposedCollectivite(
          nom: "Namur",
          code: nil,
          type: .horsDeFrance,
          pays: "Belgique",
          detail: "ville (Belgique)"
        ),
      ]
      return all.filter { $0.nom.lowercased().hasPrefix(typed) }
    }

    func isName(_ name: String, of collectivite: KnownCollectivite) -> Bool { true }
  }

  private let suggester = CollectiviteSuggester(Register())
  private let row = Path.root + "collectivites" + 0

  @Test("A name proposes, and choosing fills name, type and code")
  func proposes() {
    let found = suggester.suggestions(for: "ren", at: row + "nom")
    #expect(found.map(\.title) == ["Rennes"])
    #expect(found.first?.detail == "35238 · commune (35)")
    #expect(
      found.first?.answers == [
        .init("nom", "Rennes"), .init("type", "commune"), .init("code", "35238"),
        .init("pays", nil),
      ]
    )
  }

  @Test("A city outside France fills its country, and no code")
  func abroad() {
    let answers = suggester.suggestions(for: "nam", at: row + "nom").first?.answers
    #expect(answers?.contains(.init("code", nil)) == true)
    #expect(answers?.contains(.init("pays", "Belgique")) == true)
  }

  @Test("Nothing is proposed for one letter, nor in another field")
  func silent() {
    #expect(suggester.suggestions(for: "r", at: row + "nom").isEmpty)
    #expect(suggester.suggestions(for: "ren", at: row + "pays").isEmpty)
    #expect(suggester.suggestions(for: "ren", at: .root + "publics_precision").isEmpty)
  }

  @Test("A code tells whose it is, by the type beside it where it has several")
  func meaning() {
    var answers = Answers()
    #expect(suggester.meaning(of: "44", at: row + "code", in: answers) == "= Loire-Atlantique")
    answers[row + "type"] = "region"
    #expect(suggester.meaning(of: " 44", at: row + "code", in: answers) == "= Grand Est")
    #expect(suggester.meaning(of: "45", at: row + "code", in: answers) == nil)
  }
}
