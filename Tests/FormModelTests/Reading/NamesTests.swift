import FormModel
import Testing

@Suite("What a canevas is called")
struct NamesTests {
  private let form = SmallForm.form()

  @Test(
    "All of its owners, and the first subject that has a name",
    arguments: [
      ("{}", nil, nil), (#"{"seances":[{"titre":" "},{}], "invites": [{}]}"#, nil, nil),
      (#"{"seances":[{},{"titre":" b "},{"titre":"c"}]}"#, nil, "b"),
      (#"{"invites":[{},{"nom":" b "},{"nom":"c"}]}"#, "b · c", nil),
      (#"{"seances":"x", "invites": 3}"#, nil, nil),
    ] as [(String, String?, String?)]
  )
  func names(json: String, owner: String?, subject: String?) throws {
    let answers = try SmallForm.answers(json)
    #expect(form.ownerName(of: answers) == owner)
    #expect(form.subjectName(of: answers) == subject)
  }
}
