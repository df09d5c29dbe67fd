import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import Terminal
import TestSupport
import Testing
import TextFolding

@testable import Wizard

@Suite("« Aller à… »: everything by a few letters")
struct PaletteTests {
  private func titles(_ scene: Scene) -> [String] {
    (scene.app.sheets.last as? OutlineView)?.shown.map(\.title) ?? []
  }

  @Test(
    "From any field to any other by its name, in at most six keys",
    arguments: ["quimperle"]
  )
  func fields(example: String) throws {
    let scene = try Scene(try Example.answers(example))
    var worst = 0
    for question in scene.app.desk.services.form.questions(of: scene.answers)
    where scene.isOnStep(question) {
      let typed = try #require(scene.letters(for: question), "\(question.name)")
      scene.press(.ctrl("p"))
      scene.type(typed.letters)
      scene.press(.down, times: typed.downs)
      scene.press(.enter)
      #expect(scene.app.form?.path == question.path, "\(typed)")
      worst = max(worst, typed.letters.count + typed.downs + 2)
    }
    #expect(worst <= 6)
  }

  @Test(
    "Other words for an action lead to what does it",
    arguments: [
      ("imprimer", Command.publish), ("envoyer", .publish), ("word", .publish),
      ("Excel", .publish), ("pdf", .publish), ("courriel", .publish), ("collegue", .send),
      ("corbeille", .delete), ("poubelle", .delete), ("verifier", .review),
      ("accueil", .home), ("raccourcis", .help), ("defaire", .undo), ("importer", .importDraft),
      ("nouveau canevas", .create), ("dupliquer ce brouillon", .duplicate), ("quitter", .quit),
    ]
  )
  func synonyms(typed: String, command: Command) throws {
    let scene = try Scene(try Example.answers("quimperle"))
    scene.press(.ctrl("p"))
    scene.paste(typed)
    #expect(
      titles(scene).prefix(2).contains(command.title(page: Canevas.form.pageNoun)),
      "\(titles(scene).prefix(3))"
    )
  }

  @Test("Every synonym leads to its command, and says which word was understood")
  func everySynonym() throws {
    let scene = try Scene(Answers())
    scene.press(.ctrl("p"))
    let offered = Set(titles(scene))
    for command in Command.allCases
    where offered.contains(command.title(page: Canevas.form.pageNoun)) {
      for synonym in command.synonyms(Canevas.form) {
        scene.paste(synonym)
        #expect(
          titles(scene).prefix(3).contains(command.title(page: Canevas.form.pageNoun)),
          "\(synonym): \(titles(scene).prefix(3))"
        )
        scene.press(.ctrl("u"))
      }
    }
    scene.type("envoyer")
    #expect(scene.caretRow.contains("Envoyer à un collègue"))
    scene.press(.ctrl("u"))
    scene.type("imprimer")
    #expect(scene.caretRow.contains("Finaliser et exporter"))
    #expect(scene.caretRow.contains("imprimer"))
  }

  @Test("What only the list of drafts does is done there, with the draft that was open")
  func atHome() throws {
    let scene = try Scene(Answers(parsing: #"{"collectivites": [{"nom": "Brest"}]}"#))
    scene.go("mettre ce brouillon a la corbeille")
    #expect(scene.app.form == nil)
    #expect(scene.words.contains("Brest est dans la corbeille"))
    scene.press(.ctrl("z"))
    #expect(try scene.store.list().count == 1)
    scene.press(.enter)
    scene.go("importer un export")
    #expect(scene.row(0).contains("Importer"))
  }

  @Test("Another draft is opened by its name; the one that is open is not offered")
  func drafts() throws {
    let scene = try Scene(drafts: [
      Answers(parsing: #"{"collectivites": [{"nom": "Brest"}]}"#),
      Answers(parsing: #"{"collectivites": [{"nom": "Quimper"}]}"#),
    ])
    scene.press(.enter)
    let name = try #require(scene.app.desk.session?.title)
    let other = name == "Brest" ? "Quimper" : "Brest"
    scene.press(.ctrl("p"))
    scene.type("brouillon")
    #expect(!titles(scene).contains { $0.contains(name) })
    scene.press(.ctrl("u"))
    scene.type(other.lowercased())
    #expect(titles(scene).first == "Ouvrir le brouillon \(other)")
    scene.press(.enter)
    #expect(scene.app.desk.session?.title == other)
  }

  @Test("In a row, its fields come first, and they are listed before the steps")
  func row() throws {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: "concertations[0].propositions[1].texte"
    )
    let path = try #require(scene.app.form?.path)
    scene.press(.ctrl("p"))
    scene.press(.down, .enter)
    let next = try #require(scene.app.form?.path)
    #expect(next.parent == path.parent && next != path)
  }

  @Test("With 1,025 propositions as few passages and entries are listed as with one")
  func many() throws {
    let rows = (1...1025).map { #"{"texte": "Former les agents \#($0)"}"# }.joined(separator: ",")
    let scene = try Scene(
      Answers(parsing: #"{"concertations": [{"intitule": "P", "propositions": [\#(rows)]}]}"#)
    )
    scene.press(.ctrl("p"))
    let entries = titles(scene).count
    #expect(entries < 200)
    scene.type("agents")
    #expect(titles(scene).count <= entries + 200)
    #expect(scene.words.contains("200 passages"))
  }
}

extension Scene {
  /// Whether it is on a page that stands as a step, as all fields are that can be seen without opening a row.
  fileprivate func isOnStep(_ question: Question) -> Bool {
    app.desk.services.form.pages(of: answers).contains { $0.id == question.page }
  }

  /// Letters that a person might type for the question, and how often arrow down is pressed then, in no more
  /// than six keys with Ctrl-P and Enter.
  fileprivate func letters(for question: Question) -> (letters: String, downs: Int)? {
    let words = String(decoding: question.name.foldedWords, as: UTF8.self).split(separator: " ")
    let heads = words.indices.map { String(words[$0...].compactMap(\.first)) }
    let joined = words.indices.dropFirst().map {
      String(words[$0 - 1].prefix(2) + words[$0].prefix(2))
    }
    press(.ctrl("p"))
    defer { press(.escape) }
    guard var palette = app.sheets.last as? OutlineView else { return nil }
    palette.prepare(app.desk)
    for length in 1...4 {
      for word in words.map(String.init) + heads + joined where word.count >= length {
        let letters = String(word.prefix(length))
        var (palette, desk) = (palette, app.desk)
        _ = palette.paste(letters, &desk)
        let index = palette.shown.firstIndex { entry in
          if case .question(let found) = entry.target { found.path == question.path } else { false }
        }
        if let index, index + length + 2 <= 6 { return (letters, index) }
      }
    }
    return nil
  }
}
