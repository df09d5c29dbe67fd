import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("The loop between the terminal, the app and the disk")
struct LoopTests {
  @Test("Keys that came at once behind the one that leaves are typed nowhere, and a signal is told")
  func behindTheEnd() throws {
    let scene = try Scene(
      Answers(parsing: #"{"objectifs_angles": "Un"}"#),
      at: "objectifs_angles"
    )
    let screen = MemoryScreen(batches: [
      [
        .key(.character("x")), .key(.ctrl("q")), .key(.character("l")), .key(.enter),
        .paste("tout"),
        .stop(signal: 15),
      ]
    ])
    let autosaver = Autosaver(store: scene.store) {}
    var loop = Loop(
      scene.app,
      on: screen,
      savingWith: autosaver
    )
    let signal = loop.run()
    #expect(signal == 15)
    #expect(try scene.saved()[Path.root + "objectifs_angles"] == "Unx")
  }
}
