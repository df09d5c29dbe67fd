import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

@Suite("Leaving where nobody is any more")
struct IdlenessTests {
  @Test("It is said a minute before, once, and again after a key")
  func steps() {
    var idleness = Idleness(limit: .seconds(1800))
    #expect(idleness.due == .seconds(1740))
    #expect(idleness.step(after: .seconds(1739)) == nil)
    #expect(idleness.step(after: .seconds(1740)) == .warn)
    #expect(idleness.due == .seconds(1800))
    #expect(idleness.step(after: .seconds(1799)) == nil)
    idleness.noteKey()
    #expect(idleness.step(after: .seconds(1741)) == .warn)
    #expect(idleness.step(after: .seconds(1800)) == .leave)
  }

  @Test("A short limit is told at its half, and without one nobody is sent away")
  func limits() {
    var short = Idleness(limit: .seconds(60))
    #expect(short.step(after: .seconds(30)) == .warn)
    var never = Idleness(limit: nil)
    #expect(never.due == nil)
    #expect(never.step(after: .seconds(1 << 30)) == nil)
  }

  @Test("Whoever is sent away finds everything saved, and is told why")
  func leaving() throws {
    let scene = try Scene(
      Answers(parsing: #"{"objectifs_angles": "Un"}"#),
      at: "objectifs_angles"
    )
    // The second batch is for a program that did not leave.
    let screen = MemoryScreen(batches: [[.key(.character("x"))], [.key(.character("y"))]])
    var loop = Loop(
      scene.app,
      on: screen,
      savingWith: Autosaver(store: scene.store) {},
      idleLimit: .zero
    )
    #expect(loop.run() == nil)
    #expect(try scene.saved()[Path.root + "objectifs_angles"] == "Unx")
    #expect(loop.farewell?.hasPrefix("Fermé faute de frappe.") == true)
    #expect(loop.lastWord == nil)
  }
}
