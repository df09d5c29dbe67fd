import FormModel
import JSONText
import Testing

@Suite("Answers at their places")
struct AnswersTests {
  private let rows = Path.root + "rangs"

  @Test("An answer is set and read at any depth, and its containers come to be")
  func setting() throws {
    var answers = Answers()
    let path = try #require(Path("rangs[1].sous[0].texte"))
    answers[path] = "x"
    #expect(answers[path] == "x")
    #expect(
      answers.rows(at: rows) == [
        .object([:]), .object(["sous": .array([.object(["texte": "x"])])]),
      ]
    )
    #expect(answers[rows + 5] == nil)
    #expect(answers[path + "plus_loin"] == nil)
  }

  @Test(
    "A blank answer is taken away, and with it what it leaves empty, but no row",
    arguments: [
      nil, JSON.string(""), .string(" \n"), .array([]), .object([:]), .null,
    ]
  )
  func blank(value: JSON?) {
    var answers = Answers([
      "groupe": .object(["a": "x"]), "rangs": .array([.object(["a": "x"]), .object(["a": "y"])]),
    ])
    answers[.root + "groupe" + "a"] = value
    #expect(answers.root.keys == ["rangs"])
    answers[rows + 0 + "a"] = value
    #expect(answers.rows(at: rows) == [.object([:]), .object(["a": "y"])])
  }

  @Test("Zero and no are answers")
  func notBlank() {
    var answers = Answers()
    answers[.root + "n"] = .number(0)
    answers[.root + "b"] = .bool(false)
    #expect(answers.root.keys == ["n", "b"])
  }

  @Test("A row is added blank, and goes when it is removed; the last one takes the list along")
  func rowsComeAndGo() {
    var answers = Answers()
    answers[rows + 0] = .object([:])
    answers[rows + 1] = .object(["a": "y"])
    #expect(answers.rows(at: rows).count == 2)
    answers[rows + 0] = nil
    #expect(answers.rows(at: rows) == [.object(["a": "y"])])
    answers[rows + 7] = nil
    #expect(answers.rows(at: rows).count == 1)
    answers[rows + 0] = nil
    #expect(answers == Answers())
  }

  @Test("What the form does not know stays beside what changes")
  func unknown() {
    var answers = Answers(["x_futur": .number("1.50"), "a": "1"])
    answers[.root + "a"] = "2"
    answers[.root + "a"] = nil
    #expect(answers.root == ["x_futur": .number("1.50")])
  }
}
