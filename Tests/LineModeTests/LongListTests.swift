import CanevasForm
import Drafts
import UseCases
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Long lists in lines")
struct LongListTests {
  private func listener(_ count: Int, _ lines: String...) throws -> Listener {
    let listener = try Listener()
    let rows = (1...count).map { number -> JSON in
      var row: JSONObject = [
        "texte": .string("Demande \(number), l’été"), "destinataire": "collectivite",
      ]
      if number % 10 == 0 { row["reponse"] = "rejetee" }
      return .object(row)
    }
    let answers = Answers(["concertations": .array([.object(["propositions": .array(rows)])])])
    let draft = listener.store.create(answers: answers)
    try listener.store.save(draft, .durable)
    listener.type(["/aller propositions qui"] + lines, at: .draft(ref: draft.id))
    return listener
  }

  @Test("Of a long list the first rows are said, and how to hear the others")
  func bounded() throws {
    let listener = try listener(246)
    #expect(listener.words.contains("246 propositions."))
    #expect(listener.words.contains("12. Demande 12"))
    #expect(!listener.words.contains("13. Demande 13"))
    #expect(listener.words.contains("… 234 propositions de plus : /liste les dit"))
  }

  @Test("/liste says the rows that have these words, by text and by answer, without accents")
  func filter() throws {
    let listener = try listener(246, "/liste rejetee ete")
    #expect(listener.words.contains("24 sur 246, avec « rejetee ete »."))
    #expect(listener.words.contains("240. Demande 240, l’été · à la collectivité · rejetée"))
    let all = try self.listener(30, "/liste")
    #expect(all.words.contains("30. Demande 30"))
    let elsewhere = try self.listener(3, "/aller amo", "/liste")
    #expect(elsewhere.words.contains("Cette question n’est pas une liste."))
  }

  @Test(
    "Words longer than any search are refused in one sentence",
    arguments: ["/aller", "/liste", "/chercher"]
  )
  func longWords(command: String) throws {
    let words = String(repeating: "é mot ", count: 20_000)
    let listener = try listener(3, "\(command) \(words)", "/liste")
    #expect(listener.words.contains("C’est trop long pour une recherche"))
    #expect(listener.words.contains("3. Demande 3"))
  }

  @Test("/suite says what was said since of a row, and asks for one more")
  func followUp() throws {
    let listener = try listener(3, "/suite 2", "02/2025", "", "1", "/retour", "/retour", "/liste")
    let suites = "concertations[0].propositions[1].suites"
    #expect(listener[suites + "[0].date"] == "2025-02")
    #expect(listener[suites + "[0].etat"] == "deja_en_place")
    #expect(listener.words.contains("2. Demande 2, l’été · à la collectivité · déjà en place"))
    let more = try self.listener(3, "/suite 9", "/aller amo", "/suite 1")
    #expect(more.words.contains("Donnez le numéro de la ligne"))
  }

  @Test("In a finalised version, /suite takes the next one up, with a reason that is proposed")
  func finalised() throws {
    let listener = try Listener()
    let answers = Answers([
      "concertations": .array([
        .object([
          "intitule": "P", "propositions": .array([.object(["texte": "Un"])]),
        ])
      ])
    ])
    var draft = listener.store.create(answers: answers)
    try draft.finalise(at: draft.modifieLe)
    try listener.store.save(draft, .durable)
    listener.type(
      ["/aller propositions qui", "/suite 1", "", "2026"],
      at: .draft(ref: draft.id)
    )
    #expect(listener.words.contains("le motif « suite donnée aux propositions »"))
    #expect(listener["concertations[0].propositions[0].suites[0].date"] == "2026")
    #expect(listener.saved?.etat == .brouillon)
  }
}
