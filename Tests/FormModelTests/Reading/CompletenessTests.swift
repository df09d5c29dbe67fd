import FormModel
import JSONText
import Testing

@Suite("Completeness")
struct CompletenessTests {
  private let form = SmallForm.form()

  @Test(
    "What is asked now is counted, a list as one question",
    arguments: [
      ("{}", 0, 8), (#"{"email":"a@b.fr"}"#, 1, 8), (#"{"visite":false}"#, 1, 8),
      (#"{"visite":true}"#, 1, 10), (#"{"visite":true,"invites":[{}]}"#, 1, 10),
      (#"{"visite":true,"invites":[{"age":0},{"nom":"x"}]}"#, 2, 10),
      (#"{"visite":false,"invites":[{"nom":"x"}]}"#, 1, 8),
      (#"{"seances":[{},{"titre":"t"}]}"#, 1, 11),
      (#"{"promesses":{"promesse":{"etat":"tenu"}}}"#, 1, 8),
    ]
  )
  func counts(json: String, answered: Int, asked: Int) throws {
    let found = form.completeness(of: try SmallForm.answers(json))
    #expect([found.answered, found.asked] == [answered, asked])
    #expect(found.percent == answered * 100 / asked)
    #expect(!found.isComplete)
  }

  @Test("All answered is complete, and only that is a hundred per cent")
  func complete() throws {
    let answers = try SmallForm.answers(
      #"{"seances":[{"titre":"t","jour":"x","idees":[{"texte":"i"}]}]}"#
    )
    let page = try #require(form.pages(of: answers).dropFirst().first)
    let found = form.completeness(of: page, answers)
    #expect(found.isComplete && found.percent == 100 && found.share == 1)
  }
}
