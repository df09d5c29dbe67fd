import CanevasForm
import FormModel
import Testing

@Suite("The canevas as values")
struct CanevasTests {
  @Test("The definition has no fault: unique keys, conditions on earlier fields, words everywhere")
  func faults() {
    #expect(Canevas.form.faults == [])
  }

  @Test("Each role that rules and proposals look for is that of one question")
  func roles() {
    let roles = Canevas.form.roles
    for role in CanevasRole.allCases {
      #expect(roles.count { $0 == .own(role) } == 1, "\(role)")
    }
  }

  @Test("An inventory counts every version of the canevas, and compléments of those that have them")
  func counted() throws {
    let first = try #require(Canevas.form.asOf(1).countedQuestions)
    #expect(first.aftermath == nil)
    let newest = try #require(Canevas.form.countedQuestions)
    #expect(newest.aftermath != nil)
  }

  @Test("Every answer to a proposition either says why, or is still pending")
  func answers() {
    let pending = Canevas.form.promiseQuestions?.pendingAnswers ?? []
    let choices = Canevas.form.promised?.items.group.answer?.kind.choices.map(\.key) ?? []
    #expect(!choices.isEmpty)
    #expect(pending.union(PropositionAnswered.reasons.keys) == Set(choices))
    #expect(pending.isDisjoint(with: PropositionAnswered.reasons.keys))
  }

  @Test("An empty canevas asks for the first step, one concertation and the engagements")
  func pages() {
    let pages = Canevas.form.pages(of: Answers())
    #expect(pages.map(\.title).count == 4)
    #expect(pages[2].title == "Concertation\u{A0}1")
  }
}
