import FormModel
import JSONText
import Testing

@Suite("The stored order")
struct StoredOrderTests {
  private let form = SmallForm.form()

  private func ordered(_ json: String) throws -> String {
    let answers = form.ordered(try SmallForm.answers(json))
    #expect(form.ordered(answers) == answers)
    return String(decoding: JSONWriter.compact(.object(answers.root)), as: UTF8.self)
  }

  @Test(
    "Keys come in the form's order at every level, unknown ones behind as they were",
    arguments: [
      (
        #"{"seances":[{"jour":"2024-10-07","x":null,"titre":"a"}],"y":[],"email":"a@b.fr"}"#,
        #"{"email":"a@b.fr","seances":[{"titre":"a","jour":"2024-10-07","x":null}],"y":[]}"#
      ),
      (
        #"{"promesses":{"promesse":{"note":"n","etat":"tenu"}}}"#,
        #"{"promesses":{"promesse":{"etat":"tenu","note":"n"}}}"#
      ),
      (#"{"formats":["x","autre","carte"]}"#, #"{"formats":["carte","autre","x"]}"#),
    ]
  )
  func order(given: String, stored: String) throws {
    #expect(try ordered(given) == stored)
  }

  @Test(
    "What is blank is absent, even where leaving it out empties its container",
    arguments: [
      (#"{"email":"","visite":null,"formats":[]}"#, "{}"),
      (#"{"promesses":{"promesse":{"etat":"","note":" "}}}"#, "{}"),
      (#"{"invites":[],"visite":false}"#, #"{"visite":false}"#),
      (#"{"invites":[{"nom":""},{"nom":"x"}]}"#, #"{"invites":[{},{"nom":"x"}]}"#),
    ]
  )
  func blank(given: String, stored: String) throws {
    #expect(try ordered(given) == stored)
  }

  @Test(
    "A text that another program wrote for a value becomes it; what cannot be read stays",
    arguments: [
      (#"{"seances":[{"jour":"07/10/2024"}]}"#, #"{"seances":[{"jour":"2024-10-07"}]}"#),
      (#"{"seances":[{"jour":"31/02/2024"}]}"#, #"{"seances":[{"jour":"31/02/2024"}]}"#),
      (
        #"{"invites":[{"age":"48"},{"age":"douze"},{"age":1.50}]}"#,
        #"{"invites":[{"age":48},{"age":"douze"},{"age":1.50}]}"#
      ),
      (
        #"{"formats":[1,"carte"],"invites":"x","promesses":7}"#,
        #"{"invites":"x","formats":[1,"carte"],"promesses":7}"#
      ),
    ]
  )
  func values(given: String, stored: String) throws {
    #expect(try ordered(given) == stored)
  }
}
