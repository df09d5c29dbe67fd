import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Consultations as they were published")
struct RealCasesTests {
  @Test("Each has a place for what it says, and no error", arguments: RealCase.allCases)
  func sound(_ real: RealCase) throws {
    let file = JSON.object(try real.file())
    let answers = try real.answers()
    let today = try #require(CalendarDate(iso: Filling.today))
    let problems = Canevas.form.problems(of: answers, today: today)
    #expect(problems.filter { $0.severity == .error } == [])
    #expect(Canevas.form.ordered(answers).root == answers.root)
    #expect(JSONWriter.pretty(file) == (try real.bytes()))
    #expect(file.object?["format_version"] == .number(Canevas.form.version(of: answers)))
    #expect(Canevas.form.version(of: answers) == 2)
  }
}
