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

  private struct Situation {
    let name: String
    let keys: [Key]
    /// What the row of the cursor says.
    let row: String
  }

  private static let situations = [
    Situation(name: "field", keys: [], row: "1. Brest"),
    Situation(name: "text", keys: [.tab], row: "x"),
    Situation(name: "date", keys: [.tab, .tab], row: ""),
    Situation(name: "calendar", keys: [.tab, .tab, .ctrl("t")], row: "14"),
    Situation(name: "choice", keys: [.tab, .tab, .tab, .right], row: "[ ] agents"),
    Situation(name: "row", keys: [.enter], row: "Brest"),
    Situation(name: "entry", keys: [.tab, .tab, .tab, .tab, .tab, .tab, .tab, .tab], row: "[ "),
    Situation(name: "outline", keys: [.ctrl("g"), .down], row: "Personne référente"),
    Situation(
      name: "found",
      keys: [.ctrl("g"), .character("m"), .character("o"), .character("t"), .end],
      row: "Un mot"
    ),
    Situation(name: "review", keys: [.ctrl("r")], row: "Erreur · Personne référente"),
    Situation(name: "review, moved", keys: [.ctrl("r"), .tab], row: "À remplir · Date de début"),
    Situation(name: "export", keys: [.ctrl("r"), .character("e"), .right], row: "( ) complet"),
    Situation(name: "prompt", keys: [.ctrl("s")], row: "/home/a/canevas-copie.json"),
    Situation(name: "help", keys: [.function(1)], row: "Collectivité"),
    Situation(name: "full window", keys: [.pageDown, .ctrl("l")], row: "Un mot"),
    Situation(name: "list", keys: [.escape], row: "Brest"),
    Situation(name: "new", keys: [.escape, .character("n"), .down], row: "Repartir de Brest"),
    Situation(name: "corbeille", keys: [.escape, .delete, .character("c")], row: "Brest"),
    Situation(name: "empty list", keys: [.escape, .delete], row: "Commencer un nouveau canevas"),
  ]

  @Test("In every view, at every size", arguments: StepTests.sizes)
  func everyView(columns: Int, rows: Int) throws {
    for situation in Self.situations {
      let scene = try Scene(Self.brest, columns: columns, rows: rows)
      scene.press(.home)
      for key in situation.keys { scene.press(key) }
      #expect(scene.shown().caret != nil, "\(situation.name)")
      #expect(
        scene.caretRow.contains(situation.row),
        "\(situation.name): \(scene.caretRow)\n\(scene.text)"
      )
    }
  }
}
