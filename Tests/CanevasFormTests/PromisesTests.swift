import CanevasForm
import FormModel
import JSONText
import Testing

@Suite("Promises")
struct PromisesTests {
  private func promises(_ proposition: String, end: String? = nil) throws -> [Promise] {
    let end = end.map { #""date_fin": "\#($0)","# } ?? ""
    let text =
      #"{"concertations": [{"intitule": "Panel", \#(end) "propositions": [\#(proposition)]}]}"#
    let root = try JSONReader.value(of: Array(text.utf8)).object
    return Canevas.form.promises(in: Answers(root ?? JSONObject()))
  }

  @Test(
    "A day that was promised is owed until there is an answer, or news of that day or later",
    arguments: [
      (#""#, true), (#", "reponse": "a_l_etude""#, true), (#", "reponse": "retenue""#, false),
      (#", "reponse": "rejetee""#, false), (#", "reponse": "peut-être""#, false),
      (#", "suites": []"#, true), (#", "suites": [{}]"#, true),
      (#", "suites": [{"date": "2025-06-30", "etat": "en_cours"}]"#, false),
      (#", "suites": [{"date": "2025-06-29", "etat": "en_cours"}]"#, true),
      (#", "suites": [{"date": "2025-06", "etat": "en_cours"}]"#, false),
      (#", "suites": [{"date": "2025", "etat": "en_cours"}]"#, false),
      (#", "suites": [{"date": "2024-01-01", "etat": "realisee"}]"#, false),
      (#", "suites": [{"etat": "en_cours"}]"#, false),
      (#", "reponse": "retenue", "suites": [{"date": "2024-01-01", "etat": "programmee"}]"#, true),
      (
        #", "suites": [{"date": "2025-07-01", "etat": "en_cours"}, {"date": "2024", "texte": "t"}]"#,
        false
      ),
    ]
  )
  func kept(answers: String, isOwed: Bool) throws {
    let found = try promises(#"{"texte": "Former", "echeance": "2025-06-30"\#(answers)}"#)
    #expect(found.count == (isOwed ? 1 : 0))
    #expect(found.allSatisfy { $0.due.iso == "2025-06-30" && $0.item == "Former" })
    #expect(
      found.allSatisfy { $0.path.description == "concertations[0].propositions[0].echeance" }
    )
  }

  @Test("A day that cannot be read is no promise")
  func unreadable() throws {
    #expect(try promises(#"{"texte": "Former", "echeance": "31/02/2025"}"#) == [])
  }

  @Test(
    "From the end of a concertation practice proposes two and three months, while there is no answer"
  )
  func customs() throws {
    let found = try promises(#"{"texte": "Former"}, {"texte": "Informer"}"#, end: "2024-12-31")
    #expect(found.map(\.due.iso) == ["2025-02-28", "2025-03-31"])
    #expect(found.map { $0.custom?.key } == ["restitution", "reponses"])
    #expect(found.allSatisfy { $0.path.description == "concertations[0].date_fin" })
    let begun = try promises(
      #"{"texte": "Former", "reponse": "rejetee"}, {"texte": "Informer"}"#,
      end: "2024-12-31"
    )
    #expect(begun.map { $0.custom?.key } == ["reponses"])
    let done = try promises(#"{"texte": "Former", "reponse": "rejetee"}"#, end: "2024-12-31")
    #expect(done == [])
    #expect(try promises("", end: "2024-12-31") == [])
  }

  @Test("What has a day of its own is owed by that day alone")
  func ownDay() throws {
    let found = try promises(#"{"texte": "Former", "echeance": "2026-01-01"}"#, end: "2024-12-31")
    #expect(found.map(\.due.iso) == ["2026-01-01"])
  }

  @Test("A form of an earlier version promises nothing that it does not ask")
  func earlier() {
    #expect(Canevas.form.asOf(1).promises(in: Answers()) == [])
    #expect(Canevas.form.promiseQuestions != nil)
  }

  @Test("The parts that questions play are those of the form")
  func declared() throws {
    let questions = try #require(Canevas.form.promiseQuestions)
    let promised = try #require(Canevas.form.promised)
    #expect(promised.end.kind == .date && promised.items.due?.kind == .date)
    let group = promised.items.group
    let answer = try #require(group.overview?.answer.flatMap { group.field($0.key) })
    #expect(questions.pendingAnswers.isSubset(of: answer.kind.choices.map(\.key)))
    let history = try #require(group.history)
    #expect(history.group.field(history.declared.date)?.kind == .partialDate)
    let state = try #require(history.group.field(history.declared.state))
    #expect(questions.lastStates.isSubset(of: state.kind.choices.map(\.key)))
  }
}
