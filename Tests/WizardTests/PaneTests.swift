import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("The pane beside the page")
struct PaneTests {
  private func scene(columns: Int = 120) throws -> Scene {
    try Scene(try Example.answers("rennes"), columns: columns, rows: 40)
  }

  @Test("It stays as it is while keys are held, and tells of the field in focus once they rest")
  func rest() throws {
    let scene = try scene()
    let before = scene.pane
    scene.hold([.tab, .tab])
    #expect(scene.pane == before)
    #expect(scene.app.owesPane)
    scene.app.renewPane()
    #expect(scene.pane != before)
    #expect(!scene.app.owesPane)
  }

  @Test("Typing a letter makes no export; once the keys rest the preview has what was typed")
  func typing() throws {
    let scene = try Scene(
      Answers(parsing: #"{"collectivites": [{"nom": "Rennes"}]}"#),
      at: "objectifs_angles",
      columns: 120,
      rows: 40
    )
    scene.hold([.character("é"), .character("t"), .character("é"), .character("!")])
    #expect(!scene.pane.contains("été!"))
    #expect(scene.app.owesPane)
    scene.app.renewPane()
    #expect(scene.pane.contains("été!"))
  }

  @Test("Where there is no pane, or it cannot be drawn, nothing is owed")
  func hidden() throws {
    let narrow = try scene(columns: 100)
    narrow.hold([.tab])
    #expect(!narrow.app.owesPane)
    let small = try scene()
    small.hold([.tab])
    small.resize(20, 4)
    #expect(!small.app.owesPane)
  }
}

extension Scene {
  /// The columns of the pane, from the top.
  fileprivate var pane: String {
    let grid = shown().grid
    return (1..<size.rows - 1).map { row in String(grid.text(row: row).dropFirst(85)) }
      .joined(separator: "\n")
  }
}
