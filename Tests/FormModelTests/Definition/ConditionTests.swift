import FormModel
import Testing

@Suite("Conditions")
struct ConditionTests {
  @Test(
    "A condition looks at the answer beside it",
    arguments: [
      (Condition.isTrue("a"), #"{"a":true}"#, true), (.isTrue("a"), #"{"a":false}"#, false),
      (.isTrue("a"), "{}", false), (.includes("a", "x"), #"{"a":["y","x"]}"#, true),
      (.includes("a", "x"), #"{"a":"x"}"#, true), (.includes("a", "x"), #"{"a":["y"]}"#, false),
      (.includes("a", "x"), "{}", false), (.excludes("a", "x"), #"{"a":"x"}"#, false),
      (.excludes("a", "x"), #"{"a":"y"}"#, true), (.excludes("a", "x"), "{}", true),
    ]
  )
  func holds(condition: Condition, json: String, holds: Bool) throws {
    #expect(condition.holds(in: try SmallForm.answers(json).root) == holds)
    #expect(condition.key == "a")
  }
}
