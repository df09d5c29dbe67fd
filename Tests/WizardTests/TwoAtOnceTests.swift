import Drafts
import Files
import UseCases
import FormModel
import JSONText
import RunningProgram
import Synchronization
import Terminal
import Testing

@testable import Wizard

@Suite("A draft that others have, or a disk that takes nothing")
struct TwoAtOnceTests {
  private let brest = Answers(
    parsing: #"{"collectivites": [{"nom": "Brest"}], "objectifs_attentes": "Écouter."}"#
  )

  private func id(_ scene: Scene) throws -> String {
    guard case .draft(let draft, _)? = try scene.store.list().first else { return "" }
    return draft.id
  }

  // MARK: Elsewhere

  /// Another program writes to the open draft.
  private func change(_ scene: Scene, _ answers: String) throws {
    let id = try id(scene)
    let file = "\(scene.world.folder.path)/brouillons/\(id).json"
    let form = scene.app.desk.services.form
    var draft = try DraftFile.draft(
      from: PosixDisk().read(file, limit: DraftFile.sizeLimit),
      form: form
    )
    draft.answers = Answers(parsing: answers)
    try PosixDisk().create(file + ".neuf", DraftFile.bytes(of: draft, form: form))
    try PosixDisk().rename(file + ".neuf", to: file)
  }

  private func conflict(columns: Int = 80, rows: Int = 24) throws -> Scene {
    let scene = try Scene(brest, at: "objectifs_attentes", columns: columns, rows: rows)
    try change(
      scene,
      #"{"collectivites": [{"nom": "Brest"}], "objectifs_angles": "Sobriété", "objectifs_attentes": "Décider."}"#
    )
    scene.paste(" Puis agir.")
    return scene
  }

  @Test("Both versions are shown where they differ", arguments: StepTests.sizes)
  func bothShown(columns: Int, rows: Int) throws {
    try Golden.expect(try conflict(columns: columns, rows: rows), "conflit-\(columns)x\(rows)")
  }

  @Test(
    "Until a key wakes it there is no bar in it: Enter brings the bar, with the cursor before it"
  )
  func asleep() throws {
    let scene = try conflict()
    #expect(scene.barredRows.isEmpty)
    #expect(scene.words.contains("Entrée choisir"))
    scene.press(.enter)
    #expect(scene.barredRows == [scene.shown().caret?.row])
    #expect(scene.caretRow.contains("▸ Objectifs"))
  }

  @Test("What one side alone changed goes in, the rest is chosen field by field; both are kept")
  func chosen() throws {
    let scene = try conflict()
    // Meant for the text, which was on the screen until now.
    scene.type("a i a ")
    scene.press(.enter)
    #expect(scene.words.contains("(•) ici : « Écouter. Puis agir. »"))
    #expect(scene.words.contains("(•) ailleurs : « Sobriété »"))
    scene.press(.home, .character(" "))
    try Golden.expect(scene, "conflit-choisi")
    scene.press(.character(" "), .end, .enter)
    #expect(scene["objectifs_angles"] == "Sobriété")
    #expect(scene["objectifs_attentes"] == "Écouter. Puis agir.")
    #expect(try scene.saved()[Path.root + "objectifs_angles"] == "Sobriété")
    #expect(try scene.saved()[Path.root + "objectifs_attentes"] == "Écouter. Puis agir.")
    let kept = try scene.store.versions(of: id(scene)).map {
      try scene.store.draft(of: $0).answers[Path.root + "objectifs_attentes"]
    }
    #expect(kept.contains("Décider.") && kept.contains("Écouter. Puis agir."))
  }

  @Test("All of one side is two keys", arguments: [true, false])
  func oneSide(isOther: Bool) throws {
    let scene = try conflict()
    scene.press(.down, .character("a"))
    if !isOther { scene.press(.character("i")) }
    scene.press(.end, .enter)
    #expect(scene["objectifs_angles"] == (isOther ? "Sobriété" : nil))
    #expect(scene["objectifs_attentes"] == (isOther ? "Décider." : "Écouter. Puis agir."))
  }

  @Test("Changed once more meanwhile, the newer one is shown, and nothing is taken unseen")
  func changedTwice() throws {
    let scene = try conflict()
    try change(scene, #"{"objectifs_attentes": "Renoncer."}"#)
    scene.press(.home, .character("a"), .end, .enter)
    #expect(scene.words.contains("( ) ailleurs : « Renoncer. »"))
    scene.press(.home, .character("a"), .end, .enter)
    #expect(scene["objectifs_attentes"] == "Renoncer.")
    #expect(try scene.saved() == scene.answers)
  }

  @Test("Who leaves without choosing chooses the next time")
  func leaving() throws {
    let scene = try conflict()
    scene.press(.ctrl("q"))
    #expect(scene.app.isDone)
    let again = DraftStore(
      form: scene.app.desk.services.form,
      folder: scene.world.folder.path,
      disk: PosixDisk(),
      clock: scene.world.clock
    )
    guard case .diverged(let saved, _)? = try again.open(id(scene)).recovery else {
      Issue.record("nothing is left to choose")
      return
    }
    #expect(saved.answers[Path.root + "objectifs_attentes"] == "Décider.")
  }

  @Test("Exporting it from the list asks first which of the two it is")
  func exported() throws {
    let scene = try conflict()
    scene.press(.ctrl("q"))
    scene.world.refused.withLock { $0 = nil }
    scene.app = App(scene.app.desk.services)
    _ = scene.picture
    scene.press(.character("e"))
    #expect(scene.app.sheets.count == 1)
    #expect(!(scene.app.sheets.last is PublishView))
    #expect(scene.words.contains("Décider."), "\(scene.text)")
  }

  // MARK: Open elsewhere

  @Test("A draft that is open elsewhere is read, and taken over once it is closed there")
  func lock() throws {
    let scene = try Scene(drafts: [brest])
    let other = try scene.store.lock(id(scene))
    scene.press(.enter)
    #expect(scene.words.contains("Ce brouillon est ouvert sur « "))
    #expect(scene.words.contains("depuis le 14/03/2025 à 10:43"))
    scene.go("attentes")
    scene.type("Non")
    #expect(scene["objectifs_attentes"] == "Écouter.")
    #expect(scene.words.contains("lecture seule"))
    scene.go("modifier")
    #expect(scene.words.contains("lecture seule"))
    other.release()
    scene.go("modifier")
    try Golden.expect(scene, "repris-en-main")
    scene.press(.end)
    scene.type(" Oui.")
    #expect(scene["objectifs_attentes"] == "Écouter. Oui.")
    #expect(try scene.saved() == scene.answers)
  }

  // MARK: A disk that takes nothing

  /// The drafts' folder is taken away under the program.
  private func refused(columns: Int = 80, rows: Int = 24) throws -> Scene {
    let scene = try Scene(brest, at: "objectifs_attentes", columns: columns, rows: rows)
    try scene.moveDrafts("brouillons", to: "parti")
    scene.type(" Puis agir.")
    return scene
  }

  @Test("It is said on every screen for as long as it lasts, and then no more")
  func standing() throws {
    let scene = try refused()
    #expect(scene.words.contains("PAS ENREGISTRÉ"))
    for key in [Key.ctrl("g"), .escape, .ctrl("r"), .escape, .function(1), .escape] {
      scene.press(key)
      #expect(scene.words.contains("disparu"))
      #expect(!scene.words.contains("enregistré à"))
    }
    try scene.moveDrafts("parti", to: "brouillons")
    scene.type("!")
    #expect(!scene.words.contains("disparu"))
    #expect(scene.words.contains("enregistré à"))
    #expect(try scene.saved() == scene.answers)
  }

  @Test("A copy goes where one says, and replaces nothing there")
  func copyElsewhere() throws {
    let scene = try refused()
    scene.press(.ctrl("s"))
    #expect(scene.words.contains("/home/a/canevas-copie.json"))
    let path = scene.world.folder.path + "/copie.json"
    scene.press(.ctrl("u"))
    scene.type(path)
    scene.press(.enter)
    #expect(scene.words.contains("La copie est dans"))
    #expect(try scene.store.open(path).draft.answers == scene.answers)
    scene.press(.ctrl("s"), .ctrl("u"))
    scene.type(path)
    scene.press(.enter)
    #expect(scene.words.contains("existe déjà"))
  }

  @Test("Leaving asks first, as often as it is asked for")
  func quitting() throws {
    let scene = try refused()
    scene.press(.ctrl("q"), .ctrl("q"))
    #expect(!scene.app.isDone)
    #expect(scene.words.contains("Votre texte n’est pas enregistré"))
    scene.press(.escape)
    #expect(!scene.words.contains("Quitter quand même"))
    scene.press(.ctrl("q"), .down, .enter)
    #expect(scene.words.contains("Dans quel fichier"))
    scene.press(.escape, .ctrl("q"), .down, .down, .enter)
    #expect(scene.app.isDone)
  }
}

extension Scene {
  fileprivate func moveDrafts(_ name: String, to other: String) throws {
    let folder = world.folder.path
    try PosixDisk().rename("\(folder)/\(name)", to: "\(folder)/\(other)")
  }
}
