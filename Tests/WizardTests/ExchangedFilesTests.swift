import UseCases
import Terminal
import Testing

@testable import Wizard

@Suite("Files of the folder of exchange")
struct ExchangedFilesTests {
  @Test("They are listed below the question, without hidden ones, and the arrows choose one")
  func chosen() throws {
    let scene = try Scene(exchange: ["avis.json", "budget.csv", ".cache"])
    let names = try #require(scene.app.desk.services.exchangedFiles)
    #expect(Set(names) == ["avis.json", "budget.csv"])
    scene.press(.character("i"))
    for name in names { #expect(scene.text.contains(name)) }
    scene.press(.down)
    #expect(scene.caretRow.contains(names[0]))
    scene.press(.down, .down)
    #expect(scene.caretRow.contains(names[1]))
    scene.press(.up)
    #expect(scene.caretRow.contains(names[0]))
  }

  @Test("An empty folder is said to be empty")
  func empty() throws {
    let scene = try Scene(exchange: [])
    scene.press(.character("i"))
    #expect(scene.text.contains("Ce dossier est vide."))
  }

  @Test("Of more files than lines, the chosen one is in view", arguments: [(80, 24), (40, 10)])
  func many(columns: Int, rows: Int) throws {
    let all = (1...40).map { "releve-\($0).csv" }
    let scene = try Scene(columns: columns, rows: rows, exchange: all)
    let names = try #require(scene.app.desk.services.exchangedFiles)
    scene.press(.character("i"))
    for name in names {
      scene.press(.down)
      #expect(scene.text.contains(name))
    }
  }

  @Test("A person who types paths is shown none")
  func paths() throws {
    let scene = try Scene()
    #expect(scene.app.desk.services.exchangedFiles == nil)
    scene.press(.character("i"))
    #expect(!scene.text.contains("Dans ce dossier"))
  }
}
