import Drafts
import FormModel

import Terminal
import Testing

@testable import Wizard

@Suite("The list of drafts")
struct HomeTests {
  private let rennes = Answers(
    parsing: #"{"collectivites": [{"nom": "Rennes"}], "concertations": [{"intitule": "Panel"}]}"#
  )
  private let brest = Answers(parsing: #"{"collectivites": [{"nom": "Brest"}]}"#)

  @Test("Without a draft, two sentences and one key", arguments: [(80, 24), (40, 10)])
  func empty(columns: Int, rows: Int) throws {
    let scene = try Scene(columns: columns, rows: rows)
    try Golden.expect(scene, "accueil-vide-\(columns)x\(rows)")
    scene.press(.enter)
    #expect(scene.words.contains("1 - Informations pratiques"))
  }

  @Test("Drafts are listed, the last changed first", arguments: [(80, 24), (120, 40), (40, 10)])
  func listed(columns: Int, rows: Int) throws {
    let scene = try Scene(drafts: [brest, rennes], columns: columns, rows: rows)
    try Golden.expect(scene, "accueil-\(columns)x\(rows)")
  }

  @Test("What was typed stands in the list as soon as one is back there")
  func isFresh() throws {
    let scene = try Scene(drafts: [brest])
    scene.press(.enter, .enter, .ctrl("u"))
    scene.type("Quimper")
    scene.press(.escape, .escape)
    #expect(scene.words.contains("1 brouillon"))
    #expect(scene.words.contains("Quimper"))
    #expect(!scene.words.contains("Brest"))
  }

  @Test("A copy is a draft of its own from the start")
  func duplicate() throws {
    let scene = try Scene(drafts: [brest])
    scene.press(.character("d"))
    #expect(scene.words.contains("Brest"))
    #expect(try scene.store.list().count == 2)
  }
}
