import Drafts
import UseCases
import FormModel
import JSONText
import RunningProgram
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
    #expect(scene.words.contains("Réponse → Réponse de la collectivité, d’après son titre"))
    #expect(scene.words.contains("Avis → Proposition, d’après son contenu"))
    #expect(scene.words.contains("« peut-être »"))
    scene.press(.down, .character(" "))
    #expect(scene.words.contains(", choisi"))
    scene.press(.left)
    #expect(scene.words.contains("Réponse → Réponse de la collectivité, choisi"))
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
    _ = scene.app.desk.drafts.withSession { $0.readOnly = "Ce canevas est finalisé." }
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

  private let three = Answers(
    parsing: #"""
      {"concertations": [{"intitule": "Panel", "propositions": [
        {"texte": "Un", "axe": "École"}, {"texte": "Deux", "axe": "Emploi"}, {"texte": "Trois", "axe": "École"}]}]}
      """#
  )

  /// The first cells of what other programs are given, without the headings.
  private func copied(_ scene: Scene) -> [String] {
    scene.app.desk.clipboard.exported.split(separator: "\n").dropFirst()
      .map { String($0.prefix { $0 != "\t" }) }
  }

  @Test("The rows that are marked are copied, in their order, and the terminal is given them")
  func marked() throws {
    let scene = try Scene(three, at: Self.list)
    scene.press(.home, .down, .character(" "), .down, .down, .character(" "), .ctrl("o"))
    #expect(copied(scene).count == 2)
    #expect(scene.words.contains("2 propositions copiées"))
    #expect(scene.answers == three)
  }

  @Test("On the heading of a part, the rows of that part are copied")
  func part() throws {
    let scene = try Scene(three, at: Self.list)
    scene.press(.home, .ctrl("o"))
    #expect(copied(scene) == ["Un", "Trois"])
    #expect(scene.words.contains("2 propositions copiées"))
  }

  @Test(
    "Rows can be marked in a list that has no answer to give, and in a draft that can only be read"
  )
  func plainList() throws {
    let scene = try Scene(
      Answers(
        parsing: #"{"collectivites": [{"nom": "Rennes"}, {"nom": "Vitré"}, {"nom": "Redon"}]}"#
      ),
      at: "collectivites"
    )
    _ = scene.app.desk.drafts.withSession { $0.readOnly = "Ce canevas est finalisé." }
    scene.press(.home, .character(" "), .character(" "), .ctrl("o"))
    #expect(copied(scene) == ["Rennes", "Vitré"])
  }

  @Test(
    "A file is named on the screen: the same sheet says what it was taken for, and one undo takes it back"
  )
  func file() throws {
    let scene = try Scene(one, at: Self.list)
    let table = "Proposition;Réponse\nUne charte;retenue\nUn registre;à l’étude\n"
    try scene.world.folder.write(table, to: "avis du panel.csv")
    scene.press(.character("<"))
    #expect(scene.words.contains("Importer des lignes"))
    scene.type("'\(scene.world.folder.path)/avis du panel.csv'")
    scene.press(.enter)
    #expect(scene.words.contains("Lignes de avis du panel.csv"))
    #expect(scene.words.contains("[ Ajouter 2 propositions"))
    #expect(scene.words.contains("Réponse → Réponse de la collectivité, d’après son titre"))
    scene.press(.enter)
    #expect(texts(scene) == ["Un", "Une charte", "Un registre"])
    #expect(scene["\(Self.list)[2].reponse"] == "a_l_etude")
    scene.press(.ctrl("z"))
    #expect(scene.answers == one)
  }

  @Test("A file that is not there, or no table, is said, and the path stays to be mended")
  func noFile() throws {
    let scene = try Scene(one, at: Self.list, columns: 40, rows: 10)
    scene.press(.character("<"), .enter)
    #expect(scene.words.contains("Donnez le chemin d’un tableau"))
    scene.type("/nulle/part.csv")
    scene.press(.enter)
    #expect(scene.words.contains("nulle/part.csv"))
    scene.press(.escape)
    #expect(scene.app.form?.path?.description == Self.list)
    #expect(scene.answers == one)
  }
}
