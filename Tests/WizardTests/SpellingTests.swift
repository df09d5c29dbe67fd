import Drafts
import Filling
import FormModel
import JSONText
import Spelling
import Synchronization
import Terminal
import TestSupport
import Testing

@testable import Wizard

@Suite("Words that no dictionary has")
struct SpellingTests {
  private static let text = "Une fotte, puis une otre fotte à la fin."

  /// A text in focus, looked at once.
  private func scene(
    _ text: String = Self.text,
    columns: Int = 80,
    rows: Int = 24
  ) async throws -> (Scene, Answer) {
    let answer = Answer(unknown: ["fotte", "otre", "Linkebeek"])
    let scene = try Scene(
      Answers(parsing: #"{"collectivites": [{"nom": "Brest"}], "objectifs_angles": "\#(text)"}"#),
      at: "objectifs_angles",
      columns: columns,
      rows: rows
    )
    scene.app.desk.speller = answer.speller
    await look(scene, answer)
    return (scene, answer)
  }

  /// As the loop does it once the keys have rested and something was found.
  private func look(_ scene: Scene, _ answer: Answer) async {
    scene.app.lookAtSpelling()
    await take(scene, answer)
  }

  private func take(_ scene: Scene, _ answer: Answer) async {
    for await _ in answer.signals {
      _ = scene.app.takeSpelling()
      break
    }
  }

  /// What is marked on the screen.
  private func marked(_ scene: Scene) -> [String] {
    let grid = scene.shown().grid
    var words: [String] = []
    var word = ""
    for row in 0..<scene.size.rows {
      for column in 0..<scene.size.columns {
        let cell = grid[Position(row: row, column: column)]
        if cell?.role == .misspelled, let scalar = Unicode.Scalar(cell?.code ?? 0) {
          word.unicodeScalars.append(scalar)
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
      }
    }
    return words
  }

  @Test("They are marked where they stand, and counted below the text", arguments: StepTests.sizes)
  func marked(columns: Int, rows: Int) async throws {
    let (scene, _) = try await scene(columns: columns, rows: rows)
    #expect(marked(scene) == ["fotte", "otre", "fotte"])
    // In 40 columns there is no room for the number.
    #expect(scene.words.contains(columns < 80 ? "à vérifier : F7" : "3 à vérifier : F7"))
    try Golden.expect(scene, "orthographe-\(columns)x\(rows)")
  }

  @Test("What is typed moves them, and takes a mark from the word that it changes")
  func typing() async throws {
    let (scene, answer) = try await scene()
    scene.press(Key(.home, .control))
    scene.type("Or : ")
    #expect(marked(scene) == ["fotte", "otre", "fotte"])
    scene.press(Key(.end, .control))
    scene.press(.backspace, times: 14)
    #expect(marked(scene) == ["fotte", "otre"])
    scene.press(Key(.home, .control))
    scene.press(.right, times: 10)
    scene.type("x")
    #expect(marked(scene) == ["otre"])
    await look(scene, answer)
    #expect(marked(scene) == ["otre"], "the changed word is another one")
  }

  @Test("What was found in a text that has changed since is not shown")
  func late() async throws {
    let (scene, answer) = try await scene("Rien de faux")
    scene.press(.end)
    scene.type(" fotte")
    scene.app.lookAtSpelling()
    scene.type(" ici")
    for await _ in answer.signals {
      let isNew = scene.app.takeSpelling()
      #expect(!isNew)
      break
    }
    #expect(marked(scene).isEmpty)
    await look(scene, answer)
    #expect(marked(scene) == ["fotte"])
  }

  @Test("F7 proposes; a digit takes a proposal as one step, and the next word follows")
  func proposals() async throws {
    let (scene, answer) = try await scene()
    scene.press(Key(.home, .control), .function(7))
    #expect(scene.words.contains("Recherche de propositions"))
    await take(scene, answer)
    try Golden.expect(scene, "orthographe-propositions")
    scene.type("2")
    #expect(scene["objectifs_angles"] == "Une fotte2, puis une otre fotte à la fin.")
    #expect(scene.row(0).contains("Orthographe"))
    #expect(scene.words.contains("une otre fotte"))
    scene.press(.escape, .ctrl("z"))
    #expect(scene["objectifs_angles"] == .string(Self.text))
  }

  @Test(
    "« Ignorer ici » and « Je connais ce mot » take all marks of a word away, the latter for good"
  )
  func known() async throws {
    let (scene, answer) = try await scene("Linkebeek, fotte, Linkebeek")
    scene.press(Key(.home, .control), .function(7))
    await take(scene, answer)
    scene.press(.end, .up, .enter)
    #expect(scene.store.knownWords() == ["Linkebeek"])
    await take(scene, answer)
    scene.press(.end, .up, .up, .enter)
    #expect(scene.words.contains("Il n’y a plus de mot à vérifier"))
    #expect(marked(scene).isEmpty)
    scene.type(".")
    await look(scene, answer)
    #expect(marked(scene).isEmpty)
    #expect(scene.store.knownWords() == ["Linkebeek"], "what is ignored here is not known")
  }

  @Test("Without a program nothing is marked, and no key speaks of it")
  func none() throws {
    let scene = try Scene(
      Answers(parsing: #"{"objectifs_angles": "fotte"}"#),
      at: "objectifs_angles"
    )
    scene.app.lookAtSpelling()
    let isNew = scene.app.takeSpelling()
    #expect(!isNew && !scene.app.isSpelling)
    #expect(!scene.app.bindings.contains { $0.command == .spelling })
  }

  @Test("A program that fails is told once, and takes nothing with it")
  func fault() async throws {
    let answer = Answer(unknown: [], fault: .silent)
    let scene = try Scene(
      Answers(parsing: #"{"objectifs_angles": "fotte"}"#),
      at: "objectifs_angles"
    )
    scene.app.desk.speller = answer.speller
    await look(scene, answer)
    #expect(scene.words.contains("hunspell ne répond plus"))
    #expect(!scene.app.isSpelling)
    scene.type("x")
    scene.app.lookAtSpelling()
    let isNew = scene.app.takeSpelling()
    #expect(!isNew)
    #expect(scene["objectifs_angles"] == "fottex")
  }

  @Test("In a long text, a key after marks draws what it draws without them")
  func key() async throws {
    let line = "Les habitants ont débattu d’une fotte.\\n"
    let (scene, _) = try await scene(String(repeating: line, count: 1500))
    scene.press(Key(.end, .control))
    let count = marked(scene).count
    scene.type("a")
    #expect(count > 0 && marked(scene).count == count)
  }
}

/// A program that knows all words but some, and when there is something to take of it.
private final class Answer: Sendable {
  let speller: Speller
  let signals: AsyncStream<Void>

  init(unknown: Set<String>, fault: SpellFault? = nil) {
    let (signals, continuation) = AsyncStream<Void>.makeStream()
    self.signals = signals
    speller = Speller(Program(words: unknown, fault: fault), known: { [] }) { continuation.yield() }
  }

  private struct Program: SpellProgram {
    let words: Set<String>
    let fault: SpellFault?

    func unknown(_ asked: [String]) throws(SpellFault) -> Set<String> {
      if let fault { throw fault }
      return words.intersection(asked)
    }

    func proposals(for word: String) throws(SpellFault) -> [String] { [word + "1", word + "2"] }
    func close() {}
  }
}
