import CanevasForm
import FormModel
import Testing

@Suite("The canevas as values")
struct CanevasTests {
  @Test("The definition has no fault: unique keys, conditions on earlier fields, words everywhere")
  func faults() {
    #expect(Canevas.form.faults == [])
  }

  @Test("An empty canevas asks for the first step, one concertation and the engagements")
  func pages() {
    let pages = Canevas.form.pages(of: Answers())
    #expect(pages.map(\.title).count == 4)
    #expect(pages[2].title == "Concertation\u{A0}1")
  }
}
