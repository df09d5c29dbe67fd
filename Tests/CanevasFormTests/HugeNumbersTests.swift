import CanevasForm
import FormModel
import JSONText
import Testing

@Suite("Numbers from outside, however large")
struct HugeNumbersTests {
  private static let spellings = [
    "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "1e-9223372036854775808", "1e9223372036854775807", "1e64", "-0", "999999999999999",
  ]

  /// An answer to every question, the same value in all, and two rows in every list.
  private static func filled(_ fields: [Field], with value: JSON) -> JSONObject {
    JSONObject(
      fields.map { field in
        let answer: JSON =
          switch field.kind {
          case .rows(let group):
            .array([0, 1].map { _ in .object(filled(group.fields, with: value)) })
          case .group(let inner): .object(filled(inner, with: value))
          default: value
          }
        return JSONObject.Member(key: field.key, value: answer)
      }
    )
  }

  @Test("In the place of every answer, no rule, list nor reading ends at one", arguments: spellings)
  func everywhere(spelling: String) throws {
    let today = try #require(CalendarDate(iso: "2026-11-28"))
    for value in [JSON.number(spelling), .string(spelling)] {
      let answers = Answers(Self.filled(Canevas.form.rootFields, with: value))
      let (read, _) = Canevas.form.readingForeign(answers)
      for answers in [answers, read] {
        #expect(!Canevas.form.problems(of: answers, today: today).isEmpty)
        _ = Canevas.form.version(of: answers)
        for question in Canevas.form.questions(of: answers) {
          guard let stored = answers[question.path] else { continue }
          _ = question.field.kind.rejection(of: stored)
          if case .object(let members) = stored { _ = question.field.summary?(members) }
        }
      }
    }
  }

  @Test("The participants of rows that no list has are not added up")
  func sum() throws {
    let rows = [0, 1].map { _ in JSON.object(["nombre": .number(Int.max)]) }
    let answers = Answers([
      "concertations": .array([
        .object(["participants": .number(1), "participation": .array(rows)])
      ])
    ])
    let today = try #require(CalendarDate(iso: "2026-11-28"))
    let problems = Canevas.form.problems(of: answers, today: today)
    #expect(!problems.contains { $0.what.contains("somme") })
  }
}
