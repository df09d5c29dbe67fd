import Drafts
import Files
import UseCases
import FormModel
import JSONText
import RunningProgram
import Terminal
import TestSupport
import Testing

@testable import Wizard

@Suite("A file put together with the open draft")
struct MergingTests {
  private static let base =
    #"{"collectivites": [{"nom": "Brest"}], "objectifs_angles": "Sobriété", "objectifs_attentes": "Écouter."}"#

  /// Exported, then changed there, and here: the expectations on both sides, the angles there alone.
  private func scene(columns: Int = 80, rows: Int = 24) throws -> (Scene, file: String) {
    let scene = try Scene(
      Answers(parsing: Self.base),
      at: "objectifs_attentes",
      columns: columns,
      rows: rows
    )
    let form = scene.app.desk.services.form
    var there = try #require(scene.app.desk.session?.current())
    scene.store.rememberSent(there)
    scene.world.time.advance(600)
    there.touch(at: scene.world.clock.now())
    there.answers[.root + "objectifs_angles"] = "Sobriété, accueil"
    there.answers[.root + "objectifs_attentes"] = "Décider."
    there.remarks = [
      Remark(at: .root + "objectifs_angles", by: "Camille", on: there.modifieLe, "Complété.")
    ]
    let file = scene.world.folder.path + "/recu.json"
    try PosixDisk().create(file, DraftFile.bytes(of: there, form: form))
    scene.type(" Puis agir.")
    return (scene, file)
  }

  private func merging(columns: Int = 80, rows: Int = 24) throws -> Scene {
    let (scene, file) = try scene(columns: columns, rows: rows)
    scene.go("fusionner")
    scene.paste(file)
    scene.press(.enter)
    return scene
  }

  @Test(
    "What both changed is shown three ways, what one changed below it",
    arguments: StepTests.sizes
  )
  func shown(columns: Int, rows: Int) throws {
    let scene = try merging(columns: columns, rows: rows)
    try Golden.expect(scene, "fusion-\(columns)x\(rows)")
  }

  @Test(
    "All rows of a side begin behind its mark, and the key that chooses is named where room is short"
  )
  func narrow() throws {
    let scene = try merging(columns: 40, rows: 10)
    #expect(scene.words.contains("Espace choisir"))
    scene.resize(30, 30)
    let rows = (0..<30).map(scene.row)
    let row = try #require(rows.firstIndex { $0.contains("(•) ici") })
    let mark = try #require(rows[row].firstIndex(of: "("))
    let column = rows[row].distance(from: rows[row].startIndex, to: mark) + 4
    #expect(rows[row + 1].prefix { $0 == " " }.count == column, "\(scene.text)")
  }

  @Test("All is one step: undone, the answers and the remarks are as they were")
  func merged() throws {
    let scene = try merging()
    let before = scene.answers
    #expect(scene.words.contains("au départ : « Écouter. »"))
    #expect(scene.words.contains("(•) ici : « Écouter. Puis agir. »"))
    #expect(scene.answers == before)
    scene.press(.character(" "), .end, .enter)
    #expect(scene["objectifs_attentes"] == "Décider.")
    #expect(scene["objectifs_angles"] == "Sobriété, accueil")
    #expect(scene.app.desk.session?.book.remarks.map(\.text) == ["Complété."])
    #expect(try scene.saved() == scene.answers)
    let id = try #require(scene.app.desk.session?.draft.id)
    let kept = try scene.store.versions(of: id).map { try scene.store.draft(of: $0).answers }
    #expect(kept.contains { $0[.root + "objectifs_attentes"] == "Décider." })
    #expect(kept.contains { $0 == before })
    scene.press(.ctrl("z"))
    #expect(scene.answers == before)
    #expect(scene.app.desk.session?.book.remarks.isEmpty ?? false)
  }

  @Test("Who goes back has taken nothing; a file with nothing new is said to have none")
  func back() throws {
    let (scene, file) = try scene()
    let before = scene.answers
    for _ in 0..<2 {
      scene.go("fusionner")
      scene.paste(file)
      scene.press(.enter, .down, .character("a"), .escape)
      #expect(scene.answers == before)
    }
    scene.leaveSheets()
    let same = scene.world.folder.path + "/pareil.json"
    let draft = try #require(scene.app.desk.session?.current())
    try PosixDisk().create(same, DraftFile.bytes(of: draft, form: scene.app.desk.services.form))
    scene.go("fusionner")
    scene.paste(same)
    scene.press(.enter)
    #expect(scene.words.contains("Rien à prendre"))
  }

  @Test(
    "Importing what is here already offers the two first; keeping both stays",
    arguments: [true, false]
  )
  func importing(isMerged: Bool) throws {
    let (scene, file) = try scene()
    scene.go("importer")
    scene.paste(file)
    scene.press(.enter)
    #expect(scene.words.contains("Ce canevas est déjà là"))
    if !isMerged { scene.press(.down) }
    scene.press(.enter)
    if isMerged {
      #expect(scene.words.contains("au départ : « Écouter. »"))
      #expect(try scene.store.list().count == 1)
    } else {
      #expect(try scene.store.list().count == 2)
    }
  }

  @Test("From the list of drafts it is one key on a draft")
  func fromHome() throws {
    let (scene, file) = try scene()
    scene.press(.escape)
    scene.press(.character("f"))
    scene.paste(file)
    scene.press(.enter)
    #expect(scene.words.contains("au départ : « Écouter. »"))
  }

  @Test("Of long texts that begin alike, what differs is told")
  func longTexts() throws {
    let start = String(repeating: "Le même début. ", count: 20)
    func answers(_ end: String) -> Answers {
      Answers(["objectifs_attentes": .string(start + end)])
    }
    let scene = try Scene(answers("Une fin."))
    let merge = scene.app.desk.services.form.merge(
      from: answers("Une fin."),
      answers("Une fin d’ici."),
      answers("Une fin de là.")
    )
    let difference = try #require(merge.contested.first)
    #expect(difference.words(for: difference.before).contains("fin d’ici."))
    #expect(difference.words(for: difference.after).contains("fin de là."))
    #expect(difference.words(for: difference.after, cells: 40).count < 80)
  }
}
