import Drafts
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

/// Screen readers and braille displays follow the real cursor.
@Suite("The cursor stands where the attention is")
struct AttentionTests {
  private static let brest = Answers(
    parsing: #"""
      {"collectivites": [{"nom": "Brest", "type": "commune", "code": "29019"}],
       "referent_email": "x", "amo": true, "objectifs_angles": "Un mot"}
      """#
  )

  private struct Place {
    let name: String
    let keys: [Key]
    /// What the row of the cursor says.
    let row: String
  }

  private static let places = [
    Place(name: "field", keys: [], row: "1. Brest"),
    Place(name: "text", keys: [.tab], row: "x"),
    Place(name: "date", keys: [.tab, .tab], row: ""),
    Place(name: "calendar", keys: [.tab, .tab, .ctrl("t")], row: "14"),
    Place(name: "choice", keys: [.tab, .tab, .tab, .right], row: "[ ] agents"),
    Place(name: "row", keys: [.enter], row: "Brest"),
    Place(name: "entry", keys: [.tab, .tab, .tab, .tab, .tab, .tab, .tab, .tab], row: "[ "),
    Place(name: "outline", keys: [.ctrl("g"), .down], row: "Personne référente"),
    Place(
      name: "found",
      keys: [.ctrl("g"), .character("m"), .character("o"), .character("t"), .end],
      row: "Un mot"
    ),
    Place(name: "review", keys: [.ctrl("r")], row: "Erreur · Personne référente"),
    Place(name: "review, moved", keys: [.ctrl("r"), .tab], row: "À remplir · Date de début"),
    Place(name: "export", keys: [.ctrl("r"), .character("e"), .right], row: "( ) complet"),
    Place(name: "prompt", keys: [.ctrl("s")], row: "/home/a/canevas-copie.json"),
    Place(name: "help", keys: [.function(1)], row: "Collectivité"),
    Place(name: "full window", keys: [.pageDown, .ctrl("l")], row: "Un mot"),
    Place(name: "list", keys: [.escape], row: "Brest"),
    Place(name: "new", keys: [.escape, .character("n"), .down], row: "Repartir de Brest"),
    Place(name: "corbeille", keys: [.escape, .delete, .character("c")], row: "Brest"),
    Place(name: "empty list", keys: [.escape, .delete], row: "Commencer un nouveau canevas"),
  ]

  @Test("In every view, at every size", arguments: StepTests.sizes)
  func everyView(columns: Int, rows: Int) throws {
    for place in Self.places {
      let scene = try Scene(Self.brest, columns: columns, rows: rows)
      scene.press(.home)
      for key in place.keys { scene.press(key) }
      #expect(scene.shown().caret != nil, "\(place.name)")
      #expect(scene.caretRow.contains(place.row), "\(place.name): \(scene.caretRow)\n\(scene.text)")
    }
  }
}
