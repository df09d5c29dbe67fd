import FormModel
import Spelling
import Synchronization
import Terminal
import Testing

@testable import Wizard

@Suite("Settings in the program")
struct SettingsViewTests {
  private struct Refusal: Error, CustomStringConvertible {
    let description = "Le disque est plein."
  }

  /// At the settings, and what was written to their file.
  private func scene(
    _ settings: Settings = Settings(),
    columns: Int = 80,
    rows: Int = 24,
    refusing: Bool = false
  ) throws -> (Scene, Written) {
    let written = Written()
    let scene = try Scene(Answers(), columns: columns, rows: rows)
    scene.app.desk.keeper = SettingsKeeper(
      settings,
      write: { settings in
        if refusing { throw Refusal() }
        written.all.withLock { $0.append(settings) }
      },
      speller: { _ in nil }
    )
    scene.go("régler les couleurs")
    return (scene, written)
  }

  @Test("They are there by the words that people know", arguments: ["thème", "souris", "options"])
  func found(words: String) throws {
    let (scene, _) = try scene()
    scene.press(.escape)
    scene.go(words)
    #expect(scene.row(0).contains("Réglages"))
  }

  @Test("Each as it is now", arguments: StepTests.sizes)
  func shown(columns: Int, rows: Int) throws {
    var settings = Settings()
    (settings.theme, settings.mouse) = (.light, false)
    let (scene, _) = try scene(settings, columns: columns, rows: rows)
    try Golden.expect(scene, "reglages-\(columns)x\(rows)")
  }

  @Test("A theme is seen and kept as soon as it is chosen, and Ctrl-Z brings the one before back")
  func theme() throws {
    let (scene, written) = try scene()
    scene.press(.down)
    scene.press(.character(" "))
    let theme = try #require(scene.app.desk.keeper?.current.theme)
    #expect(scene.app.takeErrand() == .look(theme, mouse: true))
    #expect(written.all.withLock { $0.map(\.theme) } == [theme])
    scene.press(.ctrl("z"))
    #expect(scene.app.takeErrand() == .look(nil, mouse: true))
    #expect(written.all.withLock { $0.map(\.theme) } == [theme, nil])
  }

  @Test("An option that holds already is not taken away")
  func again() throws {
    let (scene, written) = try scene()
    scene.press(.character(" "), .delete, .backspace)
    #expect(written.all.withLock { $0.isEmpty })
    #expect(scene.words.contains("(•) celles du terminal"))
  }

  @Test("The mouse and spelling hold at once")
  func flags() throws {
    let (scene, written) = try scene()
    scene.press(.tab, .right, .character(" "))
    #expect(scene.app.takeErrand() == .look(nil, mouse: false))
    scene.press(.tab, .right, .character(" "))
    let last = try #require(written.all.withLock { $0.last })
    #expect(!last.mouse && !last.spelling)
    scene.press(.escape)
    #expect(scene.words.contains("1 - Informations pratiques"))
  }

  @Test("Asked for over themselves they are the same sheet, and what was chosen there stays")
  func twice() throws {
    let (scene, written) = try scene()
    scene.press(.down, .character(" "))
    let theme = try #require(scene.app.desk.keeper?.current.theme)
    scene.go("régler les couleurs")
    #expect(scene.app.sheets.count == 1)
    scene.press(.down, .character(" "))
    let other = try #require(scene.app.desk.keeper?.current.theme)
    #expect(other != theme)
    scene.press(.left, .escape)
    #expect(scene.app.sheets.isEmpty)
    #expect(scene.app.desk.keeper?.current.theme == other)
    #expect(written.all.withLock { $0.map(\.theme) } == [theme, other])
  }

  @Test("A file that cannot be written is told, and the setting holds until the end")
  func refused() throws {
    let (scene, _) = try scene(refusing: true)
    scene.press(.down, .character(" "))
    #expect(scene.words.contains("Le disque est plein. Ce réglage vaut jusqu’à la fin"))
    #expect(scene.app.desk.keeper?.current.theme != nil)
  }

  @Test("Without settings of its own the program offers none")
  func none() throws {
    let scene = try Scene(Answers())
    scene.press(.ctrl("p"))
    scene.type("régler")
    #expect(!scene.words.contains("couleurs"))
  }
}

private final class Written: Sendable {
  let all = Mutex<[Settings]>([])
}
