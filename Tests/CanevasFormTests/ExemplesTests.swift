import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("The examples")
struct ExemplesTests {
  private func draft(_ name: String) throws -> (JSON, Answers, [UInt8]) {
    let bytes = try Example.bytes(name)
    let file = try JSONReader.value(of: bytes)
    return (file, Answers(try #require(file.object?["reponses"]?.object)), bytes)
  }

  private func problems(_ answers: Answers) throws -> [Problem] {
    Canevas.form.problems(of: answers, today: try #require(CalendarDate(iso: Filling.today)))
  }

  @Test(
    "Each has no error and the form's order, and is written back byte for byte",
    arguments: ["rennes", "quimperle"]
  )
  func whole(name: String) throws {
    let (file, answers, bytes) = try draft(name)
    #expect(try problems(answers).filter { $0.severity == .error } == [])
    #expect(Canevas.form.ordered(answers).root == answers.root)
    #expect(JSONWriter.pretty(file) == bytes)
    #expect(file.object?["format"] == .string(Canevas.form.format))
    #expect(file.object?["format_version"] == .number(1))
  }

  @Test(
    "A question is the same, looked for alone or among all",
    arguments: ["rennes", "quimperle"]
  )
  func alone(name: String) throws {
    let (_, answers, _) = try draft(name)
    let form = Canevas.form
    let all = form.questions(of: answers)
    for question in all {
      #expect(form.question(at: question.path, of: answers) == question)
      if let parent = question.path.parent, !all.contains(where: { $0.path == parent }) {
        #expect(form.question(at: parent, of: answers) == nil)
      }
    }
  }

  @Test("Each answer comes back from being typed again", arguments: ["rennes", "quimperle"])
  func typedAgain(name: String) throws {
    let (_, answers, _) = try draft(name)
    var again = answers
    for question in Canevas.form.questions(of: answers) {
      guard let stored = answers[question.path] else { continue }
      if let codec = question.field.kind.codec {
        again[question.path] = codec.stored(codec.editable(stored))
      } else if !question.field.kind.choices.isEmpty {
        again[question.path] = question.field.kind.stored(
          ticked: question.field.kind.ticked(in: stored)
        )
      }
    }
    #expect(again == answers)
  }

  @Test("Each real case comes back from being typed again", arguments: RealCase.allCases)
  func realTypedAgain(real: RealCase) throws {
    let answers = try real.answers()
    var again = answers
    for question in Canevas.form.questions(of: answers) {
      guard let stored = answers[question.path], let codec = question.field.kind.codec else {
        continue
      }
      again[question.path] = codec.stored(codec.editable(stored))
    }
    #expect(again == answers)
  }

  @Test("The long one gives an answer of every kind, and one warning to look at")
  func quimperle() throws {
    let (file, answers, _) = try draft("quimperle")
    #expect(file.object?["etat"] == "finalise")
    #expect(file.object?["version"] == .number(1))
    #expect(
      try problems(answers).map(\.path.description) == ["concertations[2].propositions[1].reponse"]
    )
    let rows = answers.rows(at: .root + "concertations").compactMap(\.object)
    #expect(rows.count == 3)
    let propositions = rows.flatMap { $0["propositions"]?.array ?? [] }
    #expect(propositions.count >= 10)
    let given = Set(propositions.map { $0.object?["reponse"]?.string ?? "sans réponse" })
    #expect(given == ["retenue", "partiellement_retenue", "rejetee", "a_l_etude", "sans réponse"])
    #expect(answers.object(at: .root + "engagements").members.count == 11)
  }
}
