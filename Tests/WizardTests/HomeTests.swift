import Drafts
import UseCases
import FormModel
import JSONText
import RunningProgram
import Terminal
import TestSupport
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

  @Test("Drafts that look the same are told apart at home and in the corbeille")
  func alike() throws {
    let scene = try Scene(drafts: [brest], columns: 120, rows: 40)
    scene.press(.character("d"), .escape)
    for words in ["n° 1 sur 2, commencé le", "n° 2 sur 2, commencé le"] {
      #expect(scene.words.contains(words), "\(scene.text)")
    }
    scene.press(.delete, .delete, .character("c"))
    for words in ["n° 1 sur 2, commencé le", "n° 2 sur 2, commencé le"] {
      #expect(scene.words.contains(words), "\(scene.text)")
    }
  }

  @Test("The copy that a sync tool made of a draft is told by the name of its file")
  func syncCopy() throws {
    let scene = try Scene(drafts: [brest], columns: 120, rows: 40)
    let id = try #require(try scene.store.list().drafts.first?.id)
    let text = try scene.world.folder.read("brouillons/\(id).json")
    try scene.write(text, to: "brouillons/\(id) (conflit).json")
    scene.press(.enter, .escape)
    #expect(scene.words.contains("(conflit)"), "\(scene.text)")
  }

  @Test("A damaged draft stands in the list and says what is wrong, and the others are there")
  func damaged() throws {
    let scene = try Scene(drafts: [brest])
    try scene.write("{ \"format\": ", to: "brouillons/abime.json")
    scene.press(.character("n"), .escape)
    scene.press(.enter, .escape)
    try Golden.expect(scene, "accueil-abime")
    scene.press(.end, .enter)
    #expect(scene.words.contains("ne peut pas être lu"))
    scene.press(.character("d"), .character("e"))
    #expect(scene.words.contains("Canevas"))
  }

  @Test("A deleted draft is in the corbeille, and comes back from there")
  func trash() throws {
    let scene = try Scene(drafts: [brest, rennes])
    scene.press(.delete)
    #expect(scene.words.contains("Rennes est dans la corbeille"))
    #expect(try scene.store.list().count == 1)
    scene.press(.character("c"))
    try Golden.expect(scene, "corbeille")
    scene.press(.enter)
    #expect(try scene.store.list().count == 2)
    #expect(scene.words.contains("Rennes"), "\(scene.text)")
    #expect(scene.words.contains("2 brouillons"))
  }

  @Test("Where drafts are there already, starting anew proposes them first")
  func proposed() throws {
    let scene = try Scene(drafts: [brest])
    scene.press(.character("n"))
    try Golden.expect(scene, "nouveau")
    #expect(scene.caretRow.contains("Reprendre Brest"))
    scene.press(.down, .enter)
    #expect(try scene.store.list().count == 2)
    #expect(scene.words.contains("Brest"))
  }

  @Test("Where no draft has a name that could be proposed, starting anew asks nothing")
  func nothingToPropose() throws {
    let scene = try Scene(drafts: [Answers(parsing: #"{"objectifs_attentes": "Écouter."}"#)])
    scene.press(.character("n"))
    #expect(scene.row(0).contains("Nouveau canevas") && scene.words.contains("Personne référente"))
  }

  @Test(
    "The last draft deleted, the two sentences are back, and so is the draft from the corbeille"
  )
  func lastDeleted() throws {
    let scene = try Scene(drafts: [brest])
    scene.press(.delete, .tab)
    #expect(scene.words.contains("Commencer un nouveau canevas"))
    scene.press(.character("c"), .enter)
    #expect(scene.words.contains("Brest"))
  }

  @Test("The keys that move in a list do so in the corbeille too, and Shift-Tab moves back")
  func moving() throws {
    let scene = try Scene(drafts: [brest, brest, brest])
    scene.press(.delete, times: 3)
    let ids = try scene.store.trashed().drafts.map(\.id)
    scene.press(.character("c"), .end, .backTab, .enter)
    #expect(try scene.store.list().drafts.map(\.id) == [ids[1]])
    scene.press(.character("c"), .pageDown, .enter)
    #expect(Set(try scene.store.list().drafts.map(\.id)) == [ids[1], ids[2]])
  }

  @Test("Behind the sheet that a button opened, the button still has the cursor")
  func pressed() throws {
    let scene = try Scene(drafts: [brest, rennes])
    scene.press(.end, .tab, .tab, .enter)
    #expect(scene.row(0).contains("Importer"))
    scene.press(.escape)
    #expect(scene.row(0).contains("Canevas"))
    #expect(scene.caretRow.contains("▸[ i Importer ]"), "\(scene.text)")
    scene.press(.enter)
    #expect(scene.row(0).contains("Importer"))
  }

  @Test("Ctrl-Z brings the draft back that was thrown away last, then the one before")
  func takenBack() throws {
    let scene = try Scene(drafts: [brest, rennes])
    scene.press(.delete, .delete)
    #expect(try scene.store.list().isEmpty)
    scene.press(.ctrl("z"))
    #expect(scene.words.contains("Brest est revenu dans la liste."))
    scene.press(.ctrl("z"))
    #expect(scene.words.contains("Rennes est revenu dans la liste."))
    #expect(scene.words.contains("2 brouillons"))
    scene.press(.ctrl("z"))
    #expect(scene.words.contains("Aucun brouillon n’a été supprimé ici."))
  }

  @Test(
    "What only shows something leaves the list as it was read; what may change drafts reads it again"
  )
  func readAgain() throws {
    let scene = try Scene(drafts: [brest])
    try scene.store.save(scene.store.create(answers: rennes), .durable)
    scene.press(.function(1), .escape, .ctrl("g"), .escape)
    #expect(scene.words.contains("1 brouillon "), "\(scene.text)")
    scene.press(.character("c"), .escape)
    #expect(scene.words.contains("2 brouillons"))
  }

  @Test("Drafts that look alike are told apart in the list and in the corbeille")
  func lookalikes() throws {
    let scene = try Scene(drafts: [brest, rennes, brest])
    #expect(scene.words.contains("n° 1 sur 2, commencé le 14/03/2025 à 10:42"), "\(scene.text)")
    #expect(scene.words.contains("n° 2 sur 2, commencé le 14/03/2025 à 10:44"))
    #expect(!scene.words.contains("n° 3"))
    scene.press(.delete, times: 3)
    scene.press(.character("c"))
    #expect(scene.words.contains("n° 1 sur 2") && scene.words.contains("n° 2 sur 2"))
  }

  @Test("A file is imported from the list and opened; one whose id is here says that both are kept")
  func imported() throws {
    let scene = try Scene()
    let source = try TemporaryFolder()
    let path = source.path + "/un export.json"
    try source.write(try Example.text("rennes"), to: "un export.json")
    let id = try #require(try JSONReader.value(of: Example.bytes("rennes")).object?["id"]?.string)
    scene.press(.character("i"))
    scene.paste(source.path + "/absent.json")
    scene.press(.enter)
    #expect(scene.row(0).contains("Importer"))
    #expect(try scene.store.list().isEmpty)
    scene.press(.ctrl("a"))
    scene.paste("'\(path)'")
    scene.press(.enter)
    #expect(scene.words.contains("le brouillon \(id) est là."), "\(scene.text)")
    #expect(scene.words.contains("1 - Informations pratiques"))
    scene.press(.escape, .escape, .character("i"))
    scene.paste(path)
    // Both are kept.
    scene.press(.enter, .down, .enter)
    let ids = try scene.store.list().drafts.map(\.id)
    #expect(ids.count == 2)
    let other = try #require(ids.first { $0 != id })
    #expect(scene.words.contains("ce canevas était déjà là ; les deux sont gardés"))
    #expect(scene.words.contains("sous l’identifiant \(other.prefix(8))."), "\(scene.text)")
  }

  @Test("What an import read otherwise than it stands is shown before the draft is opened")
  func importRemarks() throws {
    let scene = try Scene()
    let source = try TemporaryFolder()
    let text = try Example.text("rennes").replacing(#""amo": true"#, with: #""amo": "VRAI""#)
    #expect(text.contains("VRAI"))
    try source.write(text, to: "vrai.json")
    scene.press(.character("i"))
    scene.paste(source.path + "/vrai.json")
    scene.press(.enter)
    #expect(scene.row(0).contains("Importé"))
    #expect(scene.words.contains("« VRAI » est lu « oui »"), "\(scene.text)")
    scene.press(.enter)
    #expect(scene.words.contains("1 - Informations pratiques"))
    scene.press(.escape)
    scene.leaveSheets()
  }

  @Test("A corbeille that cannot be read says so, and is not called empty")
  func unreadableTrash() throws {
    let scene = try Scene(drafts: [brest])
    try scene.write("", to: "corbeille")
    scene.press(.character("c"))
    #expect(!scene.words.contains("La corbeille est vide"))
    #expect(scene.words.contains("corbeille »"), "\(scene.text)")
  }

  @Test("A damaged file in the corbeille is named there")
  func damagedInTrash() throws {
    let scene = try Scene(drafts: [brest])
    scene.press(.delete, .ctrl("z"))
    try scene.write("{", to: "corbeille/abime.json")
    scene.press(.character("c"))
    #expect(!scene.words.contains("La corbeille est vide"))
    #expect(scene.words.contains("ne peut pas être lu"))
  }
}
