import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Lists of many rows")
struct LongListTests {
  private func scene(_ count: Int, columns: Int = 80, rows: Int = 24) throws -> Scene {
    try Scene(
      LongList.answers(count),
      at: "demandes",
      columns: columns,
      rows: rows,
      form: LongList.form
    )
  }

  private func field(_ scene: Scene, _ key: String) -> [String?] {
    scene["demandes"]?.array?.map { $0.object?[key]?.string } ?? []
  }

  @Test(
    "The list fills the screen and no more, at every size, with its row whole in view",
    arguments: [(80, 24), (40, 10), (120, 40), (200, 60)]
  )
  func window(columns: Int, rows: Int) throws {
    let scene = try scene(246, columns: columns, rows: rows)
    for key in [Key(.end), Key(.home), Key(.pageDown), Key(.pageDown), Key(.up), Key(.down)] {
      scene.press(key)
      let shown = scene.shown()
      #expect(shown.caret != nil)
    }
    scene.press(.home, .down)
    #expect(scene.words.contains("Demande 1 :"))
    try Golden.expect(scene, "liste-longue-\(columns)x\(rows)")
  }

  @Test(
    "Letters narrow the list by text, section and answer, without accents; Escape shows all again"
  )
  func filter() throws {
    let scene = try scene(246)
    scene.press(.down)
    scene.type("ecole retenue")
    #expect(scene.words.contains("sur 246"))
    #expect(scene.words.contains("École · 27 demandes"))
    #expect(!scene.words.contains("Mobilité"))
    #expect(scene.caretRow.contains("ecole retenue"))
    try Golden.expect(scene, "liste-filtree")
    scene.press(.backspace, times: 7)
    #expect(scene.words.contains("École · 82 demandes"))
    scene.press(.escape)
    #expect(scene.words.contains("246 demandes"))
    #expect(field(scene, "texte").count == 246)
  }

  @Test("A number that is typed has the cursor on the row of that number")
  func number() throws {
    let scene = try scene(246)
    scene.press(.down)
    scene.type("137")
    scene.press(.enter)
    #expect(scene.title.contains("Demande 137"))
    scene.press(.escape)
    // The words are still there, and the row is the one that was opened.
    #expect(scene.words.contains("137"))
    scene.press(.escape)
    #expect(scene.caretRow.contains("137. Demande 137"))
  }

  @Test("Rows that are marked get one answer, and one undo takes it back from all")
  func answerMany() throws {
    let scene = try scene(30)
    scene.press(.down, .down)
    scene.press(.character(" "), .character(" "), .character(" "))
    #expect(scene.words.contains("3 marquées"))
    let before = scene.answers
    scene.press(.character("="))
    #expect(scene.words.contains("Réponse pour 3 demandes"))
    try Golden.expect(scene, "liste-repondre")
    scene.type("rejetée".prefix(2).lowercased())
    scene.press(.enter)
    #expect(field(scene, "reponse")[1...3] == ["rejetee", "rejetee", "rejetee"])
    #expect(scene.words.contains("3 demandes : rejetée"))
    scene.press(.ctrl("z"))
    #expect(scene.answers == before)
    #expect(scene.words.contains("Annulé : la réponse donnée à 3 demandes"))
    scene.press(.ctrl("y"))
    #expect(field(scene, "reponse")[1...3] == ["rejetee", "rejetee", "rejetee"])
  }

  /// Three demands of no section, all of them marked, and the answer being chosen.
  private func answering() throws -> Scene {
    let rows = ["A", "B", "C"].map { #"{"texte": "\#($0)"}"# }.joined(separator: ", ")
    let scene = try Scene(
      Answers(parsing: #"{"demandes": [\#(rows)]}"#),
      at: "demandes",
      form: LongList.form
    )
    scene.press(.home)
    scene.press(.character(" "), times: 3)
    #expect(scene.caretRow.contains("+ ajouter"))
    scene.press(.character("="))
    return scene
  }

  @Test("With the last row marked, a letter chooses an answer and adds no row; a paste neither")
  func answerLast() throws {
    let scene = try answering()
    scene.paste("rejetée")
    scene.paste("un\tdeux\ntrois")
    #expect(scene.app.sheets.isEmpty)
    #expect(scene.words.contains("Ici, on choisit"))
    scene.type("r")
    scene.type("r")
    #expect(field(scene, "texte") == ["A", "B", "C"])
    scene.press(.enter)
    #expect(field(scene, "texte") == ["A", "B", "C"])
    #expect(Set(field(scene, "reponse")).count == 1 && field(scene, "reponse")[0] != nil)
  }

  @Test("A click on an answer gives it to the marked rows; one beside the answers gives none")
  func clickAnswer() throws {
    let scene = try answering()
    let before = scene.answers
    for text in ["+ ajouter", "B", "Réponse pour 3", "+ ajouter"] { scene.click(text) }
    #expect(scene.answers == before)
    #expect(scene.words.contains("Réponse pour 3 demandes"))
    scene.click("( ) à l’étude", columns: 6)
    #expect(field(scene, "reponse") == ["a_l_etude", "a_l_etude", "a_l_etude"])
    // No letter leads to a row meanwhile: another row would be answered than the one that is asked about.
    let other = try answering()
    #expect(other.app.stops().allSatisfy { $0.item != other.app.form?.editor.focus })
  }

  @Test(
    "An undo goes on with the list as it was looked through: its words, and the row that came back"
  )
  func undoInPlace() throws {
    let scene = try scene(246)
    scene.press(.down)
    scene.type("ecole")
    scene.press(.down, .down)
    let row = scene.caretRow
    scene.press(.character("="), .end, .enter)
    scene.press(.ctrl("z"))
    #expect(scene.words.contains("Mots : ecole"))
    #expect(scene.caretRow == row)
    scene.press(.ctrl("y"))
    #expect(scene.words.contains("Mots : ecole"))
    scene.press(.escape, .end, .up)
    #expect(scene.caretRow.contains("246. Demande 246"))
    scene.press(.delete, .home, .ctrl("z"))
    #expect(scene.caretRow.contains("246. Demande 246"))
  }

  @Test("Marks outlast a row that is opened and changed")
  func marksKept() throws {
    let scene = try scene(30)
    scene.press(.down, .character(" "), .character(" "))
    scene.press(.enter)
    scene.type("!")
    scene.press(.escape)
    #expect(scene.words.contains("2 marquées"))
  }

  @Test("Words that are looked for in a list have a longest, which is said")
  func longestWords() throws {
    let scene = try scene(12)
    scene.press(.down)
    scene.type(String(repeating: "a", count: AnswerSearch.longest))
    #expect(!scene.words.contains("trop long pour une recherche"))
    scene.type("a")
    #expect(scene.words.contains("trop long pour une recherche"))
    #expect(scene.app.form?.editor.rows?.filter.typed.utf8.count == AnswerSearch.longest)
  }

  @Test("Who leaves the draft and comes back can still take the answers of many rows back")
  func answerManyKept() throws {
    let scene = try scene(30)
    let before = scene.answers
    scene.press(.down, .character(" "), .character(" "), .character("="), .enter)
    #expect(scene.answers != before)
    scene.press(.escape)
    try scene.openAgain()
    scene.press(.ctrl("z"))
    #expect(scene.answers == before)
    #expect(scene.words.contains("Annulé : la réponse donnée à 2 demandes"))
  }

  @Test("What is found is marked and answered as a whole: a section by its heading")
  func answerSection() throws {
    let scene = try scene(30)
    scene.press(.down)
    scene.type("sante")
    scene.press(.up, .character(" "), .character("="), .enter)
    let answers = field(scene, "reponse")
    #expect(answers[10..<20].allSatisfy { $0 == "retenue" })
    #expect(answers[1] == nil)
  }

  @Test("Sections are put away one by one, and all at once")
  func fold() throws {
    let scene = try scene(246)
    scene.press(.down, .left)
    #expect(scene.caretRow.contains("[+] Mobilité · 82 demandes"))
    #expect(scene.words.contains("[-] Santé"))
    scene.press(.right)
    #expect(scene.caretRow.contains("[-] Mobilité"))
    scene.press(.character("-"))
    #expect(scene.words.contains("[+] Mobilité · 82 demandes [+] Santé · 82 demandes [+] École"))
    scene.press(.enter)
    #expect(scene.words.contains("[-] Mobilité"))
  }

  @Test("A row is moved to its neighbour in view, whatever stands between them in the file")
  func move() throws {
    let answers = Answers(
      parsing: #"""
        {"demandes": [{"texte": "A", "axe": "x"}, {"texte": "B", "axe": "y"}, {"texte": "C", "axe": "x"}]}
        """#
    )
    let scene = try Scene(answers, at: "demandes", form: LongList.form)
    scene.press(.down, Key(.down, .alt))
    #expect(field(scene, "texte") == ["B", "C", "A"])
    #expect(scene.caretRow.contains("A"))
    scene.press(Key(.down, .alt))
    #expect(field(scene, "texte") == ["B", "C", "A"])
    scene.press(.ctrl("z"))
    #expect(scene.answers == answers)
  }

  @Test("Rows are numbered in their order, and one undo gives the numbers back")
  func renumber() throws {
    let scene = try scene(12)
    let before = scene.answers
    scene.press(.down, .character("#"))
    let numbers = (1...12).map { number -> String? in String(number) }
    #expect(field(scene, "numero") == numbers)
    scene.press(.ctrl("z"))
    #expect(scene.answers == before)
  }

  @Test("Marks, answers and a number change nothing in a draft that is only read")
  func readOnly() throws {
    let scene = try scene(12)
    scene.press(.ctrl("q"))
    let store = scene.store
    var draft = try #require(try store.list().drafts.first)
    try draft.finalise(at: scene.world.clock.now())
    try store.save(draft, .durable)
    try scene.openAgain()
    let before = scene.answers
    scene.press(.down, .character(" "), .character("="), .enter, .character("#"), .delete)
    #expect(scene.answers == before)
  }

  @Test("The whole window is the list’s where it is asked for, and Escape gives it back")
  func wholeWindow() throws {
    let scene = try scene(246)
    scene.press(.down, .ctrl("l"))
    #expect(scene.row(0).contains("Demandes"))
    try Golden.expect(scene, "liste-fenetre")
    scene.press(.escape)
    #expect(scene.row(0).contains("Nouveau canevas"))
    #expect(scene.caretRow.contains("Demande 1"))
  }

  @Test("A click has the cursor on a row in view, and a second one opens it")
  func click() throws {
    let scene = try scene(246, rows: 40)
    let text = "Demande 20 "
    scene.click(text)
    #expect(scene.caretRow.contains("Demande 20 "))
    scene.click(text)
    #expect(scene.title.contains("Demande 20"))
  }

  @Test("A list at rest shows its first rows and counts the others")
  func resting() throws {
    let scene = try scene(246, rows: 40)
    scene.press(.backTab)
    #expect(scene.words.contains("… et 238 demandes de plus"))
  }

  @Test(
    "Page keys that lead nowhere leave an emptied row as it is, and not the next row in its place"
  )
  func turnNowhere() throws {
    let answers = Answers(parsing: #"{"porteurs": [{"nom": "A"}, {"nom": "B"}, {"nom": "C"}]}"#)
    let scene = try Scene(answers, at: "porteurs", form: LongList.form)
    scene.press(.down, .enter, .backspace, .pageUp)
    scene.type("D")
    let names = scene["porteurs"]?.array?.map { $0.object?["nom"]?.string }
    #expect(names == ["A", "D", "C"])
  }
}

@Suite("What a key costs where there is much")
struct ManyRowsCostTests {
  /// Look-ups in answers that `keys` take, with the picture after each.
  private func steps(_ scene: Scene, _ keys: [Key]) -> Int {
    StepCount.steps { scene.press(keys) }
  }

  @Test("A key that looks through a list costs the same with 1,025 rows as with a window of them")
  func looking() throws {
    let keys: [[Key]] = [
      [.down, .down, .up], [.pageDown, .pageUp], [.character(" "), .character(" ")],
      [.character("d"), .character("e"), .backspace, .backspace],
    ]
    for keys in keys {
      let costs = try [40, 1025].map { count in
        let scene = try Scene(LongList.answers(count), at: "demandes", form: LongList.form)
        scene.press(.down)
        return steps(scene, keys)
      }
      #expect(costs[1] <= costs[0] * 3 / 2, "\(keys): \(costs)")
    }
  }

  private static let moves = [Key(.down, .alt), Key(.down, .alt), Key(.up, .alt)]

  @Test(
    "A key that opens, moves, copies or removes a row costs the same with 1,025 rows: what is wrong is looked for once the keys rest",
    arguments: [[Key.enter], moves, [.ctrl("d")], [.delete]]
  )
  func changing(_ keys: [Key]) throws {
    let costs = try [40, 1025].map { count in
      let scene = try Scene(LongList.answers(count), at: "demandes", form: LongList.form)
      scene.press(.down)
      return StepCount.steps { scene.hold(keys) }
    }
    #expect(costs[1] <= costs[0] * 3 / 2, "\(costs)")
  }

  @Test("A key that moves a row in a list narrowed by words costs the same with 1,025 rows")
  func movingInFilter() throws {
    let costs = try [40, 1025].map { count in
      let scene = try Scene(LongList.answers(count), at: "demandes", form: LongList.form)
      scene.press(.character("d"))
      return StepCount.steps { scene.hold(Self.moves) }
    }
    #expect(costs[1] <= costs[0] * 3 / 2, "\(costs)")
  }

  @Test("A key at home costs the same with 120 drafts as with a window of them")
  func home() throws {
    let draft = try Example.answers("rennes")
    let costs = try [20, 120].map { count in
      let scene = try Scene(drafts: Array(repeating: draft, count: count))
      scene.press(.down)
      return steps(scene, [.down, .down, .up])
    }
    #expect(costs[1] <= costs[0] * 3 / 2, "\(costs)")
  }
}
