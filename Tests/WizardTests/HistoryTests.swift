import Drafts
import Files
import UseCases
import FormModel
import FoundationEssentials
import JSONText
import RunningProgram
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("The versions before")
struct HistoryTests {
  private let path = Path.root + "objectifs_attentes"

  /// Four versions, a quarter of an hour apart, and what is there now.
  private func opened(columns: Int = 80, rows: Int = 24) throws -> Scene {
    let scene = try Scene(
      Answers(parsing: #"{"collectivites": [{"nom": "Brest"}], "objectifs_attentes": "0"}"#),
      at: "objectifs_attentes",
      columns: columns,
      rows: rows
    )
    for number in 1...4 {
      scene.world.time.advance(900)
      if number == 2 {
        scene.press(.alt("p"))
        scene.press(.enter)
        scene.type(" métropole")
        scene.press(.ctrl("n"))
        scene.go("attentes")
      }
      scene.press(.backspace)
      scene.type("\(number)")
    }
    scene.go("versions d’avant")
    return scene
  }

  @Test("They are listed with their time and how much differs", arguments: StepTests.sizes)
  func listed(columns: Int, rows: Int) throws {
    try Golden.expect(try opened(columns: columns, rows: rows), "versions-\(columns)x\(rows)")
  }

  @Test("That nothing differs is said whole in a pane of any width", arguments: [20, 36, 90])
  func same(width: Int) throws {
    let scene = try Scene(try Example.answers("rennes"))
    let session = try #require(scene.app.desk.session)
    let rows = VersionView.lines([], session, width: width).map { $0.spans.map(\.text).joined() }
    #expect(rows.allSatisfy { Wrapping.width($0) <= width }, "\(rows)")
    #expect(rows.joined(separator: " ") == DraftVersion.isAsNow)
  }

  @Test("One shows what differs from now")
  func differences() throws {
    let scene = try opened()
    scene.press(.end, .enter)
    try Golden.expect(scene, "version")
    #expect(scene.words.contains("alors : « 0 »"))
    #expect(scene.words.contains("maintenant : « 4 »"))
  }

  @Test("One comes back as the newest, and the one that it replaced comes back too")
  func back() throws {
    let scene = try opened()
    let now = scene.answers
    scene.press(.end, .enter, .character("r"))
    #expect(scene.words.contains("Cette version est de retour."))
    #expect(scene.answers[path] == "0")
    #expect(try scene.saved() == scene.answers)
    scene.type("!")
    #expect(try scene.saved()[path] == "0!")
    scene.go("versions d’avant")
    scene.press(.enter)
    scene.press(.character("r"))
    #expect(scene.answers == now)
    #expect(try scene.saved() == now)
  }

  @Test("Without any, it says when they come")
  func none() throws {
    let scene = try Scene(Answers(parsing: #"{"amo": true}"#))
    scene.go("versions d’avant")
    #expect(scene.words.contains("pas encore de version"))
    scene.press(.enter, .down, .end, .character("r"), .escape)
    #expect(scene.words.contains("Informations pratiques"))
  }

  @Test("A finalised canevas is not changed by it; it says why")
  func finalised() throws {
    let scene = try opened()
    var draft = try #require(try scene.store.list().first?.draft)
    try draft.finalise(at: draft.modifieLe)
    try scene.store.save(draft, .durable)
    try scene.openAgain()
    scene.go("versions d’avant")
    scene.press(.end, .enter, .character("r"))
    #expect(scene.words.contains("finalisée"))
    #expect(scene.answers[path] == "4")
    #expect(try scene.saved()[path] == "4")
  }

  @Test("A version that cannot be read is said to be so, and keeps no other from being shown")
  func damaged() throws {
    let scene = try opened()
    scene.press(.escape)
    let draft = try #require(try scene.store.list().first?.draft)
    let version = try #require(try scene.store.versions(of: draft.id).first)
    let folder = "\(scene.world.folder.path)/historique/\(draft.id)"
    for name in try PosixDisk().names(in: folder)
    where name.hasPrefix("00000\(version.number)") {
      try PosixDisk().remove("\(folder)/\(name)")
      try PosixDisk().create("\(folder)/\(name)", Array("{".utf8))
    }
    scene.go("versions d’avant")
    #expect(scene.words.contains("illisible"))
    scene.press(.enter)
    #expect(scene.words.contains("ne peut pas être lu"))
    scene.press(.down, .enter)
    #expect(scene.words.contains("alors :"))
  }

  @Test("Versions that cannot be listed are not said to be none")
  func unreadable() throws {
    let scene = try Scene(Answers(parsing: #"{"amo": true}"#), at: "amo")
    let id = try #require(try scene.store.list().drafts.first?.id)
    let folder = scene.world.folder.path + "/historique/" + id
    try FileManager.default.createDirectory(
      atPath: scene.world.folder.path + "/historique",
      withIntermediateDirectories: true
    )
    try? FileManager.default.removeItem(atPath: folder)
    try scene.write("", to: "historique/" + id)
    scene.go("versions d’avant")
    #expect(!scene.words.contains("pas encore de version"))
    #expect(scene.words.contains("historique"), "\(scene.text)")
  }
}
