import Drafts
import Filling
import FormModel
import JSONText
import Terminal
import TestSupport
import Testing

@testable import Wizard

@Suite("Lines pasted into a list")
struct PastedRowsTests {
  private static let list = "concertations[0].propositions"

  private let one = Answers(
    parsing: #"""
      {"concertations": [{"intitule": "Panel", "propositions": [{"texte": "Un", "reponse": "retenue"}]}]}
      """#
  )

  private func texts(_ scene: Scene) -> [String] {
    scene[Self.list]?.array?.map { $0.object?["texte"]?.string ?? "" } ?? []
  }

  @Test(
    "Two hundred and forty-six lines: a sheet says so, Enter adds them, one undo takes them back"
  )
  func many() throws {
    let scene = try Scene(one, at: Self.list)
    let lines = (1...246).map { "Proposition numéro \($0)" }
    scene.paste(lines.joined(separator: "\n") + "\n")
    #expect(scene.words.contains("Coller dans la liste"))
    #expect(scene.words.contains("[ Ajouter 246 propositions"))
    #expect(scene.answers == one)
    scene.press(.enter)
    #expect(texts(scene) == ["Un"] + lines)
    #expect(scene.words.contains("246 propositions ajoutées : Ctrl-Z les retire."))
    #expect(try scene.saved() == scene.answers)
    scene.press(.ctrl("z"))
    #expect(scene.answers == one)
    #expect(scene.words.contains("Annulé : l’ajout de propositions."))
    scene.press(.ctrl("y"))
    #expect(texts(scene).count == 247)
  }

  @Test("Columns are shown with what they were taken for, and can be given another meaning")
  func columns() throws {
    let scene = try Scene(one, at: Self.list)
    scene.paste("Réponse\tAvis\nretenue\tUne charte pour tous\npeut-être\tUne autre idée\n")
    #expect(scene.words.contains("Réponse : Réponse de la collectivité (à son titre)"))
    #expect(scene.words.contains("Avis : Proposition (à son contenu)"))
    #expect(scene.words.contains("« peut-être »"))
    scene.press(.down, .character(" "))
    #expect(scene.words.contains("(choisi)"))
    scene.press(.left)
    #expect(scene.words.contains("Réponse : Réponse de la collectivité (choisi)"))
    scene.press(.escape)
    #expect(scene.answers == one)
  }

  @Test("The first line can be a row after all")
  func heading() throws {
    let scene = try Scene(one, at: Self.list)
    scene.paste("Proposition\nUne charte\n")
    #expect(scene.words.contains("[ Ajouter 1 proposition"))
    scene.press(.end, .character(" "))
    #expect(scene.words.contains("[ Ajouter 2 propositions"))
    scene.press(.enter)
    #expect(texts(scene) == ["Un", "Proposition", "Une charte"])
  }

  @Test("One cell is no table: it goes into a row as before, and Escape puts a sheet away")
  func oneCell() throws {
    let scene = try Scene(one, at: Self.list)
    scene.press(.end)
    scene.paste("Une seule")
    #expect(!scene.words.contains("Coller dans la liste"))
    let other = try Scene(one, at: Self.list)
    other.paste("a\nb")
    other.press(.escape)
    #expect(other.answers == one)
    #expect(other.app.form?.path?.description == Self.list)
  }

  @Test("In a draft that can only be read nothing opens and nothing changes")
  func readOnly() throws {
    let scene = try Scene(one, at: Self.list)
    scene.app.desk.session?.readOnly = "Ce canevas est finalisé."
    scene.paste("a\nb")
    #expect(!scene.words.contains("Coller dans la liste"))
    #expect(scene.answers == one)
  }

  @Test("A list is copied whole from its last line, as a spreadsheet takes it, and pasted as rows")
  func copied() throws {
    let scene = try Scene(one, at: Self.list)
    scene.press(.end, .ctrl("o"))
    let text = scene.app.desk.clipboard.exported
    #expect(text.hasPrefix("Proposition\t"))
    #expect(text.contains("\nUn\t"))
    #expect(text.contains("retenue"))
    scene.press(.ctrl("v"))
    #expect(scene.words.contains("[ Ajouter 1 proposition"))
    scene.press(.enter)
    #expect(texts(scene) == ["Un", "Un"])
    #expect(scene["\(Self.list)[1].reponse"] == "retenue")
  }

  @Test("What one row is called has its gender where the row is said to be taken back")
  func gender() throws {
    let scene = try Scene(Answers(), at: "porteurs", form: LongList.form)
    scene.paste("Nom\tRang\nCamille\t1\n")
    scene.press(.enter)
    #expect(scene.words.contains("1 porteur ajouté : Ctrl-Z le retire."), "\(scene.text)")
    let other = try Scene(one, at: Self.list)
    other.paste("Proposition\nUne charte\n")
    other.press(.enter)
    #expect(other.words.contains("1 proposition ajoutée : Ctrl-Z la retire."))
  }

  @Test("The sheet fits the smallest window")
  func small() throws {
    let scene = try Scene(one, at: Self.list, columns: 40, rows: 10)
    scene.paste("Réponse\tAvis\nretenue\tUne charte pour tous\n")
    #expect(scene.words.contains("[ Ajouter 1 proposition"))
    scene.press(.end)
    #expect(scene.words.contains("La première ligne est un titre"))
  }
}
