import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Answers used before are proposed")
struct UsedBeforeTests {
  private let form = Canevas.form

  private func question(_ path: String, _ answers: Answers) throws -> Question {
    let path = try #require(Path(path))
    let page = try #require(path.parent.flatMap { form.page(.row($0), of: answers) })
    return try #require(
      form.questions(on: page, of: answers, opensComplements: true).first { $0.path == path }
    )
  }

  @Test("The axes of the other propositions, each once, in their order")
  func axes() throws {
    let answers = try RealCase.climate.answers()
    let last = try question("concertations[0].propositions[3].axe", answers)
    let found = form.proposals(at: last, in: answers)
    #expect(found.map(\.title) == ["Se déplacer", "Se nourrir"])
    #expect(found.first?.answers == [.init("axe", "Se déplacer")])
  }

  @Test("Those that have the typed letters, and not the one that is typed")
  func typed() throws {
    let answers = try RealCase.climate.answers()
    let last = try question("concertations[0].propositions[3].axe", answers)
    let proposals = form.proposals(at: last, in: answers)
    func titles(_ typed: String) -> [String] {
      form.suggestions(for: typed, at: last, among: proposals).map(\.title)
    }
    #expect(titles("DEPL") == ["Se déplacer"])
    #expect(titles("Se nourrir") == [])
    #expect(titles("Santé") == [])
  }

  @Test("A due date is proposed two and three months after the end")
  func due() throws {
    let answers = try RealCase.climate.answers()
    let found = form.proposals(
      at: try question("concertations[0].propositions[0].echeance", answers),
      in: answers
    )
    #expect(found.map(\.title) == ["12/05/2022", "12/06/2022"])
  }
}
