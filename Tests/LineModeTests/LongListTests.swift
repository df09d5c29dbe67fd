import CanevasForm
import Drafts
import Filling
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Long lists in lines")
struct LongListTests {
  private func listener(_ count: Int, _ lines: String...) throws -> Listener {
    let listener = try Listener()
    let rows = (1...count).map { place -> JSON in
      var row: JSONObject = [
        "texte": .string("Demande \(place), l’été"), "destinataire": "collectivite",
      ]
      if place % 10 == 0 { row["reponse"] = "rejetee" }
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
}
