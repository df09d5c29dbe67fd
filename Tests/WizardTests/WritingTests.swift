import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Writing long texts")
struct WritingTests {
  private let path = "objectifs_angles"

  private func scene(_ text: String, columns: Int = 80, rows: Int = 24) throws -> Scene {
    try Scene(Answers([path: .string(text)]), at: path, columns: columns, rows: rows)
  }

  private func status(_ scene: Scene, says words: String) -> Bool { scene.words.contains(words) }

  // MARK: Words

  @Test("How many words a long text has is said in its frame, with every key")
  func words() throws {
    let scene = try scene("un deux")
    #expect(status(scene, says: "2 mots"))
    scene.type(" t")
    #expect(status(scene, says: "3 mots"))
    scene.press(.ctrl("u"))
    #expect(!status(scene, says: "mot"))
    scene.paste(String(repeating: "mot ", count: 1234))
    #expect(status(scene, says: "1\u{202F}234 mots") || status(scene, says: "1 234 mots"))
    scene.press(.tab)
    #expect(!status(scene, says: " mots"))
  }

  // MARK: Selecting

  @Test("From the mark, arrows select; the frame and the last line say so")
  func mark() throws {
    let scene = try scene("un deux 👩‍👧 trois")
    scene.press(.ctrl(" "))
    #expect(status(scene, says: "Sélection : déplacez le curseur"))
    scene.press(Key(.left, .alt), .left, .left)
    #expect(status(scene, says: "7 caractères sélectionnés"))
    try Golden.expect(scene, "texte-marque")
    scene.resize(40, 10)
    try Golden.expect(scene, "texte-marque-40x10")
    scene.press(.escape)
    #expect(status(scene, says: "4 mots") || status(scene, says: "3 mots"))
    #expect(scene.words.contains("2 - Objectifs"))
  }

  @Test("What is cut comes back where it is pasted, in other fields too, and each is one step")
  func cutAndPaste() throws {
    let scene = try scene("un deux\ntrois e\u{301}")
    scene.press(.ctrl("a"), .ctrl("x"))
    #expect(scene[path] == nil)
    #expect(status(scene, says: "Coupé : 15 caractères. Ctrl-V colle."))
    scene.press(.tab, .ctrl("v"), .ctrl("v"))
    #expect(scene["objectifs_attentes"] == "un deux\ntrois e\u{301}un deux\ntrois e\u{301}")
    scene.press(.ctrl("z"))
    #expect(scene["objectifs_attentes"] == "un deux\ntrois e\u{301}")
    scene.press(.ctrl("z"), .ctrl("z"))
    #expect(scene["objectifs_attentes"] == nil)
    #expect(scene[path] == "un deux\ntrois e\u{301}")
  }

  @Test("What is copied stays, goes to the terminal’s clipboard, and is typed over as one step")
  func copy() throws {
    let scene = try scene("un deux")
    scene.press(Key(.home, .shift))
    scene.app.handle(.key(.ctrl("o")))
    #expect(scene.app.takeErrand() == .copy("un deux"))
    #expect(status(scene, says: "Copié : 7 caractères. Ctrl-V colle."))
    scene.type("xy")
    #expect(scene[path] == "xy")
    scene.press(.ctrl("z"))
    #expect(scene[path] == "un deux")
    scene.press(.ctrl("v"))
    #expect(scene[path] == "un deuxun deux")
  }

  @Test("A text of one line is copied and pasted as well, a newline in it as a blank")
  func oneLine() throws {
    let scene = try Scene(Answers([path: "un\ndeux"]), at: path)
    scene.press(.ctrl("a"), .alt("c"))
    scene.go("précision sur le public")
    scene.press(.ctrl("v"))
    #expect(scene["publics_precision"] == "un deux")
    scene.press(Key(.left, .shift))
    #expect(status(scene, says: "1 caractère sélectionné"))
  }

  @Test(
    "What was typed a moment ago comes back after it was cut, typed over or taken away",
    arguments: ["referent_email", "date_debut", "concertations[0].participants"]
  )
  func values(path: String) throws {
    for key in [Key.ctrl("x"), .character("8"), .ctrl("u")] {
      let scene = try Scene(Answers(), at: path)
      scene.type("12")
      let typed = scene[path]
      #expect(typed != nil)
      scene.press(.ctrl("a"), key)
      #expect(scene[path] != typed)
      scene.press(.ctrl("z"))
      #expect(scene[path] == typed)
    }
  }

  @Test("Where nothing is selected or nothing was copied, it says what to do")
  func nothing() throws {
    let scene = try scene("un")
    scene.press(.ctrl("x"))
    #expect(status(scene, says: "Rien n’est sélectionné"))
    #expect(scene[path] == "un")
    scene.press(.ctrl("v"))
    #expect(status(scene, says: "Rien n’a été coupé ni copié"))
    let empty = try self.scene("")
    empty.press(.ctrl("a"))
    #expect(status(empty, says: "Il n’y a pas de texte à sélectionner."))
  }

  @Test("What is too long for the terminal’s clipboard is said, and pasted here all the same")
  func tooLong() throws {
    let text = String(repeating: "é", count: ClipboardSequence.limit / 2 + 1)
    let scene = try scene(text)
    scene.press(.ctrl("a"), .ctrl("x"))
    #expect(status(scene, says: "trop long pour le presse-papiers du terminal"))
    scene.press(.ctrl("v"))
    #expect(scene[path] == .string(text))
  }

  @Test("In a draft that can only be read, a text is copied and not cut")
  func readOnly() throws {
    let scene = try Scene(try Example.answers("rennes"), at: path)
    let id = try #require(scene.app.desk.session?.draft.id)
    let text = scene[path]
    var draft = try scene.store.open(id).draft
    draft.etat = .finalise
    try scene.store.save(draft, .durable)
    try scene.openAgain()
    #expect(scene.app.desk.session?.readOnly != nil)
    scene.press(.ctrl("a"), .ctrl("x"))
    #expect(scene[path] == text)
    scene.app.handle(.key(.ctrl("o")))
    #expect(scene.app.takeErrand() == text?.string.map { .copy($0) })
  }

  // MARK: Lists

  @Test("Enter goes on with a list, and ends it at an empty item, each as one step")
  func list() throws {
    let scene = try scene("")
    scene.type("- un\ndeux\n\nfin")
    #expect(scene[path] == "- un\n- deux\nfin")
    scene.press(.ctrl("z"), .ctrl("z"))
    #expect(scene[path] == "- un\n- deux\n- ")
    scene.press(.ctrl("z"))
    #expect(scene[path] == "- un\n- deux")
  }

  @Test("A pasted list is what was pasted")
  func pastedList() throws {
    let scene = try scene("- ")
    scene.paste("un\n- deux\ntrois")
    #expect(scene[path] == "- un\n- deux\ntrois")
  }

  // MARK: The whole window

  @Test(
    "A long text has the whole window, and the same key or Escape gives the page back",
    arguments: StepTests.sizes
  )
  func wholeWindow(columns: Int, rows: Int) throws {
    let lines = (1...60).map { "Ligne \($0)" }.joined(separator: "\n")
    let scene = try scene(lines, columns: columns, rows: rows)
    let before = scene.picture
    #expect(status(scene, says: columns < 80 ? "120 mots" : "120 mots · Ctrl-L agrandit"))
    scene.press(.ctrl("l"))
    try Golden.expect(scene, "texte-grand-\(columns)x\(rows)")
    #expect(scene.text.split(separator: "\n").count { $0.contains("Ligne") } >= rows - 5)
    scene.press(.ctrl("l"))
    #expect(scene.picture == before)
    scene.press(.ctrl("l"), .pageUp, .enter, .ctrl("z"))
    #expect(scene.row(0).contains("Angles abordés"), "undoing stays in the window")
    scene.press(Key(.left, .shift), .escape)
    #expect(scene.row(0).contains("Angles abordés"), "what is selected goes first")
    scene.press(.escape)
    #expect(scene.words.contains("2 - Objectifs"))
    #expect(scene[path] == .string(lines))
  }

  @Test("Another field has its page")
  func leaving() throws {
    let scene = try scene("un")
    scene.press(.ctrl("l"), .tab)
    #expect(scene.words.contains("2 - Objectifs"))
    scene.press(.backTab)
    #expect(scene.words.contains("2 - Objectifs"))
  }
}
