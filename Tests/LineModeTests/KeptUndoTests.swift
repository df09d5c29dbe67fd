import Drafts
import UseCases
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("The way back outlives leaving a draft")
struct KeptUndoTests {
  private func names(_ listener: Listener) -> [String] {
    listener["collectivites"]?.array?.map { $0.object?["nom"]?.string ?? "" } ?? []
  }

  @Test("Left and opened again, what was done is taken back, and done again")
  func again() throws {
    let listener = try Listener()
    listener.type(["/aller 1", "/ajouter", "Un", "/ajouter", "Deux", "/retour", "/retirer 1"])
    let id = try #require(listener.saved?.id)
    #expect(names(listener) == ["Deux"])
    listener.type(["/annuler"], at: .draft(ref: id))
    #expect(names(listener) == ["Un", "Deux"])
    listener.type(["/retablir"], at: .draft(ref: id))
    #expect(names(listener) == ["Deux"])
    listener.type(
      ["/annuler", "/annuler", "/annuler", "/annuler", "/annuler"],
      at: .draft(ref: id)
    )
    #expect(names(listener) == [])
  }

  @Test("Once something else has changed the draft, there is nothing to take back")
  func others() throws {
    let listener = try Listener()
    listener.type(["/aller 1", "/ajouter", "Un", "/retour"])
    var draft = try #require(listener.saved)
    draft.answers[Path.root + "amo_nom"] = "venu d’ailleurs"
    try listener.store.save(draft, .durable)
    listener.type(["/annuler"], at: .draft(ref: draft.id))
    #expect(listener.words.contains("Il n’y a rien à annuler."))
    #expect(names(listener) == ["Un"])
  }

  @Test("Every kind of change comes back as it was kept")
  func kinds() throws {
    let page = Page.ID.step("un")
    let noun = Noun.feminine("ligne", plural: "lignes")
    let (text, list) = (Path.root + "texte", Path.root + "liste")
    var book = AnswerBook(Answers())
    var states = [book.answers]
    func note() { states.append(book.answers) }
    book.set("é", at: text, .typing, from: page)
    note()
    book.set("è\u{301}", at: text, .choosing, from: .row(list + 3))
    note()
    book.set(
      .array([.object([:]), .object(["a": .bool(true)])]),
      at: list,
      .adding(noun),
      from: page
    )
    note()
    _ = book.change(row: 0, of: list, .moveDown, noun, from: page)
    note()
    _ = book.change(row: 0, of: list, .duplicate, noun, from: page)
    note()
    _ = book.change(row: 1, of: list, .remove, noun, from: page)
    note()
    book.set(nil, at: list, .clearing, from: page)
    note()
    book.set(.object([:]), at: .root, .merging, from: page)
    note()
    var kept = AnswerBook(book.answers, undoLog: book.undoLog)
    #expect(kept.undoLog == book.undoLog)
    for state in states.reversed().dropFirst() {
      #expect(kept.undo() != nil)
      #expect(kept.answers == state)
    }
    #expect(kept.undo() == nil)
    kept = AnswerBook(kept.answers, undoLog: kept.undoLog)
    for state in states.dropFirst() {
      #expect(kept.redo() != nil)
      #expect(kept.answers == state)
    }
  }

  @Test("An answer in a row that it began takes the row along when it is taken back")
  func begunRow() {
    let (page, list) = (Page.ID.step("un"), Path.root + "liste")
    let start = Answers(["liste": .array([.object(["a": "Un"])])])
    var book = AnswerBook(start)
    book.set("Deux", at: list + 1 + "a", .choosing, from: page)
    let later = book.answers
    book = AnswerBook(book.answers, undoLog: book.undoLog)
    #expect(book.undo() != nil)
    #expect(book.answers == start)
    #expect(book.redo() != nil)
    #expect(book.answers == later)
    #expect(book.undo() != nil)
    // What was typed and deleted at once is no step at all.
    for letters in ["D", nil] as [JSON?] {
      book.set(letters, at: list + 1 + "a", .typing, from: page)
    }
    #expect(book.answers == start)
  }

  @Test("Of more than there is room for, the newest is kept")
  func room() throws {
    var book = AnswerBook(Answers())
    let long = String(repeating: "a", count: 100_000)
    for number in 0..<30 {
      book.set(.string("\(number)" + long), at: .root + "texte", .choosing, from: .step("un"))
    }
    let log = try #require(book.undoLog)
    let size = JSONWriter.compact(log).count
    #expect(size < AnswerBook.undoLimit + 1000)
    var kept = AnswerBook(book.answers, undoLog: log)
    #expect(kept.undo() != nil)
    #expect(kept.answers[.root + "texte"] == .string("28" + long))
  }

  @Test(
    "What no program keeps leads nowhere, and ends nothing",
    arguments: [
      #"{"faites": [{"chemin": "a[9223372036854775807]", "page": {"etape": "u"}, "raison": "saisie", "avant": "x"}], "annulees": []}"#,
      #"{"faites": [{"chemin": "a", "page": {"etape": "u"}, "raison": "saisie", "texte": {"a": 9, "ote": "", "mis": "x", "maniere": "coup"}}], "annulees": []}"#,
      #"{"faites": [{"chemin": "a", "page": {"etape": "u"}, "raison": "saisie", "texte": {"a": -1, "ote": "x", "mis": "é", "maniere": "coup"}}], "annulees": []}"#,
      #"{"faites": 1}"#, "[]", "null",
    ]
  )
  func strange(log: String) throws {
    var book = AnswerBook(Answers(), undoLog: try JSONReader.value(of: Array(log.utf8)))
    _ = book.undo()
    #expect(book.answers == Answers())
  }
}
