import Drafts
import UseCases
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
    rows: Int = 24,
    unknown: Set<String> = ["fotte", "otre", "Linkebeek"]
  ) async throws -> (Scene, Answer) {
    let answer = Answer(unknown: unknown)
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
      _ = scene.app.pollSpelling()
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
      let isNew = scene.app.pollSpelling()
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

  @Test("A word that is wider than its window has its sheet", arguments: [40, 60])
  func longWord(columns: Int) async throws {
    let word = "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson"
    let (scene, _) = try await scene(
      "À \(word)",
      columns: columns,
      rows: 10,
      unknown: [word, "Bouzemont"]
    )
    scene.press(Key(.home, .control), .function(7))
    #expect(scene.row(0).contains("Orthographe"))
    #expect(scene.words.contains("Saint-Rémy-en-Bouzemont"))
  }

  @Test("Proposals that come leave the cursor on what it was moved to")
  func moved() async throws {
    let (scene, answer) = try await scene()
    scene.press(Key(.home, .control), .function(7), .down, .down)
    #expect(scene.caretRow.contains("Je connais ce mot"))
    await take(scene, answer)
    #expect(scene.caretRow.contains("Je connais ce mot"))
    scene.press(.enter)
    #expect(scene.store.knownWords() == ["fotte"])
    #expect(scene["objectifs_angles"] == .string(Self.text))
  }

  @Test("Nothing is chosen that was not seen: Enter and a digit wait for the proposals to be shown")
  func unseen() async throws {
    let (scene, answer) = try await scene()
    scene.press(Key(.home, .control), .function(7), .enter, .enter)
    scene.type("1")
    #expect(scene.row(0).contains("Orthographe"))
    await take(scene, answer)
    // In one read with the news, before the picture.
    scene.app.handle(.key(.enter))
    scene.app.handle(.key(.character("2")))
    #expect(scene["objectifs_angles"] == .string(Self.text))
    #expect(scene.caretRow.contains("1 fotte1"))
    scene.press(.enter)
    #expect(scene["objectifs_angles"] == "Une fotte1, puis une otre fotte à la fin.")
  }

  @Test("Proposals are asked for the word as a dictionary writes it")
  func letters() async throws {
    let (scene, answer) = try await scene(
      "Un porte\u{2011}monaie",
      unknown: ["porte-monaie", "monaie"]
    )
    scene.press(Key(.home, .control), .function(7))
    await take(scene, answer)
    #expect(scene.words.contains("1 porte-monaie1"), "\(scene.text)")
  }

  @Test(
    "Switched off, nothing is marked or waited for; switched on again, the same text is looked at"
  )
  func switched() async throws {
    let (scene, first) = try await scene()
    let second = Answer(unknown: ["otre"])
    scene.app.desk.keeper = SettingsKeeper(
      Settings(),
      write: { _ in },
      speller: { $0.spelling ? second.speller : nil }
    )
    #expect(!marked(scene).isEmpty)
    // A look that is still to be answered.
    scene.type(" ")
    scene.app.lookAtSpelling()
    scene.go("régler les couleurs")
    scene.press(.tab, .tab, .right, .character(" "))
    #expect(!scene.app.isSpelling)
    scene.press(.escape)
    #expect(marked(scene).isEmpty)
    #expect(!scene.words.contains("à vérifier"))
    #expect(!scene.app.bindings.contains { $0.command == .spelling })
    scene.go("régler les couleurs")
    scene.press(.tab, .tab, .left, .character(" "), .escape)
    #expect(scene.app.isSpelling)
    await look(scene, second)
    #expect(marked(scene) == ["otre"])
    withExtendedLifetime(first) {}
  }

  @Test("Where the program ends while a word is looked up, the sheet no longer waits")
  func endedInSheet() async throws {
    let answer = Answer(unknown: ["fotte"], fails: true)
    let scene = try Scene(
      Answers(parsing: #"{"objectifs_angles": "Une fotte"}"#),
      at: "objectifs_angles"
    )
    scene.app.desk.speller = answer.speller
    await look(scene, answer)
    scene.press(Key(.home, .control), .function(7))
    await take(scene, answer)
    #expect(!scene.app.isSpelling)
    #expect(scene.words.contains("Aucune proposition"), "\(scene.text)")
    #expect(!scene.words.contains("Recherche de propositions"))
    scene.press(.escape)
    #expect(marked(scene).isEmpty)
  }

  @Test("What is ignored in one draft is asked about in another, and no answer is for another text")
  func otherDraft() async throws {
    let answer = Answer(unknown: ["fotte"])
    let texts = ["Une fotte", "Une autre fotte"]
    let scene = try Scene(
      drafts: texts.map { Answers(parsing: #"{"objectifs_angles": "\#($0)"}"#) }
    )
    let drafts = try scene.store.list().drafts
    for draft in drafts {
      scene.store.remember(Place(path: "objectifs_angles", caret: 0), of: draft.id)
    }
    scene.app.desk.speller = answer.speller
    scene.app.open(drafts[0].id)
    await look(scene, answer)
    scene.press(.function(7))
    await take(scene, answer)
    scene.press(.end, .up, .up, .enter)
    #expect(marked(scene).isEmpty)
    scene.app.open(drafts[1].id)
    await look(scene, answer)
    #expect(marked(scene) == ["fotte"])
    // The same field and the same number of changes, but a shorter text.
    scene.app.spelling.awaited = nil
    scene.app.open(drafts[0].id)
    scene.app.lookAtSpelling()
    var shorter = try scene.store.open(drafts[0].id).draft
    shorter.answers[.root + "objectifs_angles"] = "Un"
    shorter.touch(at: scene.world.clock.now(), after: shorter.modifieLe)
    try scene.store.save(shorter, .durable)
    scene.app.open(drafts[0].id)
    await take(scene, answer)
    #expect(scene["objectifs_angles"] == "Un")
    #expect(marked(scene).isEmpty)
    scene.press(.function(7))
    #expect(scene.app.sheets.isEmpty)
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
    let isNew = scene.app.pollSpelling()
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
    let isNew = scene.app.pollSpelling()
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

  /// `fails` is whether it ends when it is asked for proposals.
  init(unknown: Set<String>, fault: SpellingError? = nil, fails: Bool = false) {
    let (signals, continuation) = AsyncStream<Void>.makeStream()
    self.signals = signals
    speller = Speller(
      Program(words: unknown, fault: fault, fails: fails),
      known: { [] }
    ) { continuation.yield() }
  }

  private struct Program: SpellProgram {
    let words: Set<String>
    let fault: SpellingError?
    let fails: Bool

    func unknown(_ asked: [String]) throws(SpellingError) -> Set<String> {
      if let fault { throw fault }
      return words.intersection(asked)
    }

    func proposals(for word: String) throws(SpellingError) -> [String] {
      if fails { throw .ended }
      return [word + "1", word + "2"]
    }

    func close() {}
  }
}
