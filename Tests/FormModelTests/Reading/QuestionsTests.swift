import FormModel
import JSONText
import Testing

@Suite("Pages and questions")
struct QuestionsTests {
  private let form = SmallForm.form()

  private func paths(_ json: String) throws -> [String] {
    form.questions(of: try SmallForm.answers(json)).map(\.path.description)
  }

  @Test("With no answer, what hangs on none is asked, and one row of the list that is a step")
  func empty() throws {
    #expect(
      try paths("{}") == [
        "email", "visite", "formats", "seances[0].titre", "seances[0].jour", "seances[0].idees",
        "promesses.promesse.etat", "promesses.promesse.note",
      ]
    )
  }

  @Test("A condition hides and shows, and what was answered before is kept meanwhile")
  func conditions() throws {
    let path = Path.root + "invites" + 0 + "nom"
    var answers = try SmallForm.answers(
      #"{"visite":true,"invites":[{"nom":"x"}],"formats":["autre"]}"#
    )
    let shown = form.questions(of: answers).map(\.path.description)
    #expect(
      shown.starts(with: [
        "email", "visite", "invites", "invites[0].nom", "invites[0].age", "accord",
      ])
    )
    #expect(shown.contains("formats_autre"))
    answers[.root + "visite"] = .bool(false)
    answers[.root + "formats"] = .array(["carte"])
    let hidden = form.questions(of: answers).map(\.path.description)
    #expect(!hidden.contains { $0.hasPrefix("invites") || $0 == "accord" || $0 == "formats_autre" })
    #expect(answers[path] == "x")
    #expect(form.ordered(answers)[path] == "x")
  }

  @Test("A list inside a row is asked row by row, after the list")
  func nested() throws {
    let asked = try paths(#"{"seances":[{"titre":"a","idees":[{"texte":"x"},{}]},{}]}"#)
    #expect(
      asked.filter { $0.hasPrefix("seances") } == [
        "seances[0].titre", "seances[0].jour", "seances[0].idees", "seances[0].idees[0].texte",
        "seances[0].idees[1].texte", "seances[1].titre", "seances[1].jour", "seances[1].idees",
      ]
    )
  }

  @Test("Each question knows the page that asks it")
  func pageOfQuestion() throws {
    let answers = try SmallForm.answers(#"{"seances":[{"idees":[{}]}]}"#)
    for question in form.questions(of: answers) {
      let page = try #require(form.page(question.page, of: answers))
      #expect(form.questions(on: page, of: answers).contains(question))
    }
  }

  @Test("A row that is gone has no page")
  func noPage() throws {
    let answers = try SmallForm.answers(#"{"visite":true,"invites":[{"nom":"x"}]}"#)
    #expect(form.page(.row(.root + "invites" + 0), of: answers)?.title == "x")
    #expect(form.page(.row(.root + "invites" + 1), of: answers) == nil)
    #expect(form.page(.row(.root + "seances" + 0), of: answers)?.title == "Séance\u{A0}1")
    #expect(form.page(.row(.root + "seances" + 1), of: answers) == nil)
    #expect(form.page(.row(.root + "ailleurs" + 0), of: answers) == nil)
    #expect(form.page(.step("ailleurs"), of: answers) == nil)
  }

  @Test(
    "A row is called by the first line of its name, else by its number",
    arguments: [
      (#"{"texte":"\n  Un \n deux"}"#, "Un"), (#"{"texte":" "}"#, "Idée\u{A0}2"),
      ("{}", "Idée\u{A0}2"),
      (#"{"texte":7}"#, "7"), (#""x""#, "Idée\u{A0}2"),
    ]
  )
  func title(row: String, title: String) throws {
    #expect(SmallForm.idea.title(of: try JSONReader.value(of: row), at: 1) == title)
  }

  @Test("A count of rows agrees with its noun")
  func nouns() {
    #expect(
      [0, 1, 2].map(SmallForm.idea.noun.counted) == ["aucune idée", "1\u{A0}idée", "2\u{A0}idées"]
    )
    #expect(SmallForm.guest.noun.counted(0) == "aucun invité")
    #expect(SmallForm.guest.noun.withArticle == "un invité")
  }
}
