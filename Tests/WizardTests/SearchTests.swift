import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Looking for words in the answers")
struct SearchTests {
  @Test("Where the words stand is shown in its sentence", arguments: StepTests.sizes)
  func shown(columns: Int, rows: Int) throws {
    let scene = try Scene(try Example.answers("quimperle"), columns: columns, rows: rows)
    scene.press(.ctrl("g"))
    scene.type("agents")
    try Golden.expect(scene, "recherche-\(columns)x\(rows)")
  }

  private static let answers = Answers(
    parsing: #"""
      {"collectivites": [{"nom": "L’Haÿ", "type": "commune"}], "publics_precision": "Les élèves",
       "objectifs_angles": "Un élève, puis\ndeux élèves : l’ÉLÈVE."}
      """#
  )

  @Test("Enter goes there with the caret on the word; F3 goes on, and back with Shift; both wrap")
  func jump() throws {
    let scene = try Scene(Self.answers)
    scene.press(.ctrl("g"))
    scene.type("eleve")
    scene.press(.end, .enter)
    let places = [("publics_precision", 4)] + [3, 22, 37].map { ("objectifs_angles", $0) }
    func expect(_ number: Int) {
      #expect(scene.app.form?.path?.description == places[number].0)
      #expect(scene.app.form?.editor.caret == places[number].1)
      #expect(scene.words.contains("« eleve » : \(number + 1) sur 4. F3"))
    }
    expect(0)
    for number in [1, 2, 3, 0, 1] {
      scene.press(.function(3))
      expect(number)
    }
    for number in [0, 3, 2] {
      scene.press(Key(.function(3), .shift))
      expect(number)
    }
    // From wherever one is.
    scene.press(.ctrl("n"), .function(3))
    expect(0)
  }

  @Test("A word that was found and changed is not stopped at again")
  func changed() throws {
    let scene = try Scene(Self.answers)
    scene.press(.ctrl("g"))
    scene.type("eleve")
    scene.press(.enter)
    scene.press(.delete, times: 6)
    scene.press(.function(3))
    #expect(scene.words.contains("« eleve » : 1 sur 3."))
    scene.press(.ctrl("k"), .ctrl("k"), .ctrl("k"), .function(3), .ctrl("u"), .ctrl("u"))
    scene.press(.function(3))
    #expect(scene.words.contains("n’est plus dans vos réponses"))
  }

  @Test("What is chosen is found by its words; F3 goes on from it")
  func choice() throws {
    let scene = try Scene(
      Answers(parsing: #"{"amo": true, "publics": ["agents"], "publics_precision": "Agents"}"#)
    )
    scene.press(.ctrl("g"))
    scene.type("agents")
    let listed = scene.words
    #expect(listed.contains("Dans vos réponses"))
    scene.press(.end, .enter, .function(3), .function(3))
    #expect(scene.words.contains("« agents » : "))
    #expect(scene.app.form?.path != nil)
  }

  @Test("F3 without a search opens the outline; a field that is named so comes before answers")
  func first() throws {
    let scene = try Scene(Answers(parsing: #"{"objectifs_angles": "La date de début"}"#))
    scene.press(.function(3))
    #expect(scene.row(0).contains("Aller à…"))
    scene.type("date de debut")
    scene.press(.enter)
    #expect(scene.app.form?.path?.description == "date_debut")
  }

  @Test("One letter lists no answer; more places than can be looked through are not all listed")
  func limits() throws {
    let long = String(repeating: "mot ", count: 300)
    let scene = try Scene(Answers(parsing: #"{"objectifs_angles": "\#(long)"}"#))
    scene.press(.ctrl("g"))
    scene.type("m")
    #expect(!scene.words.contains("Dans vos réponses"))
    scene.type("ot")
    #expect(scene.row(0).contains("200 passages"))
    scene.press(.pageDown, times: 30)
    #expect(scene.words.contains("précisez ces mots"))
  }
}
