import CanevasForm
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Proposals below a name")
struct ProposalTests {
  /// A few names; the first one is meant where it begins with what is typed, or is spelled so.
  private struct Register: CollectiviteLookup {
    let source = "Registre d’essai 2026"
    private static let names = [
      ("Montpellier", "34172", "commune (34)"),
      ("Montpellier Méditerranée Métropole", "243400017", "métropole (34)"),
      (
        "CA du Grand Saint-Dizier, Der et Vallées", "200068666",
        "communauté d’agglomération (52)"
      ),
    ]

    func collectivites(code: String) -> [KnownCollectivite] { [] }
    func siren(code: String, type: TypeDeCollectivite) -> String? { nil }

    func communes(postalCode: String) -> [KnownCollectivite] { [] }
    func isName(_ name: String, of collectivite: KnownCollectivite) -> Bool { true }

    func search(_ typed: String) -> [ProposedCollectivite] {
      let typed = typed.lowercased()
      let found = Self.names.filter { $0.0.lowercased().contains(typed) || typed == "montpelier" }
      return found.enumerated().map { index, entry in
        let isBegun = entry.0.lowercased().hasPrefix(typed) || typed == "montpelier"
        return ProposedCollectivite(
          nom: entry.0,
          code: entry.1,
          type: index == 0 ? .commune : .epci,
          pays: nil,
          detail: entry.2,
          isMeant: index == 0 && isBegun
        )
      }
    }
  }

  private func scene(typing text: String, columns: Int = 80) throws -> Scene {
    let scene = try Scene(
      Answers(parsing: #"{"collectivites": [{}]}"#),
      at: "collectivites[0].nom",
      columns: columns,
      form: Canevas.form(lookup: Register())
    )
    scene.type(text)
    return scene
  }

  private static let nom = "collectivites[0].nom"

  @Test(
    "Enter takes the first proposal where its beginning is typed, or nearly; one step takes it back",
    arguments: ["Montpe", "montpelier"]
  )
  func enter(typed: String) throws {
    let scene = try scene(typing: typed)
    #expect(scene.row(23).contains("Entrée prendre"))
    scene.press(.enter)
    #expect(scene[Self.nom] == "Montpellier")
    #expect(scene["collectivites[0].code"] == "34172")
    #expect(scene.words.contains("Choisi : Montpellier"))
    #expect(scene.words.contains("Ctrl-Z"))
    scene.press(.ctrl("z"))
    #expect(scene[Self.nom] == .string(typed))
    #expect(scene["collectivites[0].code"] == nil)
  }

  @Test("Where only other words are typed, Enter keeps them and goes on")
  func enterKeeps() throws {
    let scene = try scene(typing: "diterran")
    #expect(scene.words.contains("Montpellier Méditerranée Métropole"))
    scene.press(.enter)
    #expect(scene[Self.nom] == "diterran")
    #expect(scene.app.form?.path?.description != Self.nom)
  }

  @Test("Tab keeps what is typed, and so does Enter once the proposals are put away")
  func tab() throws {
    for keys in [[Key.tab], [.escape, .enter], [.escape, .tab]] {
      let scene = try scene(typing: "Montpe")
      for key in keys { scene.press(key) }
      #expect(scene[Self.nom] == "Montpe")
      #expect(scene.app.form?.path?.description != Self.nom)
    }
  }

  @Test("After Escape, Down brings the proposals back, and so does the next letter")
  func reopened() throws {
    let scene = try scene(typing: "Montpe")
    scene.press(.escape)
    #expect(!scene.words.contains("Montpellier"))
    scene.press(.down)
    #expect(scene.caretRow.contains("Montpellier"))
    scene.press(.enter)
    #expect(scene[Self.nom] == "Montpellier")
    let other = try self.scene(typing: "Montpe")
    other.press(.escape)
    other.type("l")
    #expect(other.words.contains("Montpellier"))
  }

  @Test("A name stands there whole where the line has room for it", arguments: [80, 160])
  func whole(columns: Int) throws {
    let scene = try scene(typing: "grand", columns: columns)
    #expect(scene.text.contains("CA du Grand Saint-Dizier, Der et Vallées"))
    if columns > 80 { #expect(scene.text.contains("200068666")) }
  }
}
