import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Concertations as steps")
struct ConcertationTests {
  private let two = Answers(
    parsing: #"{"concertations": [{"intitule": "Panel"}, {"intitule": "Ateliers"}]}"#
  )

  private func names(_ scene: Scene) -> [String] {
    scene["concertations"]?.array?.map { $0.object?["intitule"]?.string ?? "" } ?? []
  }

  @Test("A second concertation is added from the first, named, and stands at the side")
  func add() throws {
    let scene = try Scene(Answers(), at: "concertations[0].intitule")
    scene.type("Panel")
    scene.go("ajouter une concertation")
    #expect(scene.title.contains("Concertation 2"))
    scene.type("Ateliers")
    scene.press(.tab)
    #expect(names(scene) == ["Panel", "Ateliers"])
    try Golden.expect(scene, "concertations")
  }

  @Test("Added from another step, it stands behind those that there are")
  func addFromElsewhere() throws {
    let scene = try Scene(two, at: "referent_email")
    scene.go("ajouter une concertation")
    scene.type("Forum")
    #expect(names(scene) == ["Panel", "Ateliers", "Forum"])
  }

  @Test(
    "Duplicated, moved and removed, each with a way back",
    arguments: [
      ("dupliquer cette", ["Panel", "Panel", "Ateliers"]),
      ("placer cette concertation plus tard", ["Ateliers", "Panel"]),
      ("supprimer cette", ["Ateliers"]),
    ]
  )
  func change(action: String, names: [String]) throws {
    let scene = try Scene(two, at: "concertations[0].intitule")
    scene.press(.tab, times: 15)
    try Golden.expect(scene, "concertation-fin")
    scene.go(action)
    #expect(self.names(scene) == names)
    #expect(!scene.words.contains("Aller à…"))
    scene.press(.ctrl("z"))
    #expect(self.names(scene) == ["Panel", "Ateliers"])
    scene.press(.ctrl("y"))
    #expect(self.names(scene) == names)
  }

  @Test("The entries at the end of the page do what they say")
  func entries() throws {
    let scene = try Scene(two, at: "concertations[1].intitule")
    scene.press(.tab, times: 15)
    #expect(scene.caretRow.contains("Aller à l’étape suivante"))
    scene.press(.end, .down, .down, .down, .down)
    scene.press(.up, .up)
    scene.press(.alt("p"), .pageDown)
    scene.press(.tab, times: 15)
    scene.press(.down, .down, .enter)
    #expect(names(scene) == ["Panel", "Ateliers", "Ateliers"])
  }

  @Test("The only concertation may be removed: an empty one stands in its place")
  func removeLast() throws {
    let scene = try Scene(
      Answers(parsing: #"{"concertations": [{"intitule": "Panel"}]}"#),
      at: "concertations[0].intitule"
    )
    scene.go("supprimer cette")
    #expect(scene.answers == Answers())
    #expect(scene.title.contains("Concertation 1"))
    scene.type("Forum")
    #expect(names(scene) == ["Forum"])
    scene.press(.ctrl("z"), .ctrl("z"))
    #expect(names(scene) == ["Panel"])
  }

  @Test("Undoing leads back to the page where it happened")
  func undoElsewhere() throws {
    let scene = try Scene(two, at: "concertations[1].intitule")
    scene.type("!")
    scene.press(.pageDown, .pageUp, .pageUp, .pageUp)
    scene.press(.ctrl("z"))
    #expect(scene.title.contains("Ateliers"))
    #expect(scene.caretRow.contains("Ateliers"))
    #expect(names(scene) == ["Panel", "Ateliers"])
    scene.press(.pageUp, .pageUp, .ctrl("y"))
    #expect(scene.title.contains("Ateliers!"))
  }

  @Test("The side offers another concertation, by a key and by a click, from the first question on")
  func addFromTheSide() throws {
    let scene = try Scene(two, at: "concertations[0].intitule")
    #expect(scene.words.contains("+ concertation Alt-N"))
    scene.press(.alt("n"))
    #expect(scene.title.contains("Concertation 3"))
    scene.press(.ctrl("z"))
    #expect(names(scene) == ["Panel", "Ateliers"])
    scene.click("+ concertation", columns: 1)
    #expect(scene.title.contains("Concertation 3"))
  }

  @Test("A proposition says which concertation it is of", arguments: [(80, 24), (40, 10)])
  func trail(columns: Int, rows: Int) throws {
    let answers = Answers(
      parsing: #"""
        {"concertations": [{"intitule": "Panel"},
          {"intitule": "Ateliers", "propositions": [{"texte": "Former les agents avant tout"}]}]}
        """#
    )
    let scene = try Scene(
      answers,
      at: "concertations[1].propositions[0].texte",
      columns: columns,
      rows: rows
    )
    #expect(scene.words.contains("Ateliers › Former les"), "\(scene.text)")
  }
}
