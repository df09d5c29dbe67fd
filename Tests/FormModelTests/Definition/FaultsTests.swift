import FormModel
import Testing

@Suite("Faults of a declaration")
struct FaultsTests {
  @Test("A sound form has none")
  func sound() {
    #expect(SmallForm.form().faults == [])
  }

  private static func field(
    _ key: String,
    _ kind: Kind = .line,
    when condition: Condition? = nil,
    privacy: Privacy = .open
  ) -> Field {
    Field(key, "Question", help: "Une aide.", kind, when: condition, privacy: privacy)
  }

  private static let choice = Kind.oneOf([Choice("x", "x")])

  @Test(
    "Each kind of fault is found, and named with its place",
    arguments: [
      ([field("a"), field("a")], "canevas.a twice"), ([field("Âge")], "canevas.Âge is no key"),
      ([field("")], "canevas. is no key"),
      ([Field("a", "", help: "Une aide.", .line)], "canevas.a has no words"),
      ([Field("a", "Question", help: "", .line)], "canevas.a has no words"),
      (
        [field("a", when: .isTrue("b")), field("b", .yesNo)],
        "canevas.a: condition on b, which is not asked before"
      ),
      ([field("b"), field("a", when: .isTrue("b"))], "canevas.a: condition on b, no yes or no"),
      ([field("b", choice), field("a", when: .includes("b", "y"))], "canevas.a: no choice y"),
      ([field("b", choice), field("a", when: .excludes("b", "y"))], "canevas.a: no choice y"),
      (
        [
          field("c", .yesNo), field("b", .yesNo, when: .isTrue("c")),
          field("a", when: .isTrue("b")),
        ],
        "canevas.a: condition on b, which may be hidden"
      ),
      (
        [field("a", privacy: .personal(unless: Consent(beside: "b")))],
        "canevas.a: condition on b, which is not asked before"
      ),
      (
        [field("b"), field("a", privacy: .personal(unless: Consent(beside: "b")))],
        "canevas.a: condition on b, no yes or no"
      ),
      ([field("a", .oneOf([]))], "canevas.a: choices"),
      ([field("a", .severalOf([Choice("x", "1"), Choice("x", "2")]))], "canevas.a: choices"),
      (
        [field("a", .rows(Group(.masculine("r", plural: "r"), namedBy: "n", [field("m")])))],
        "canevas.a: no text n"
      ),
      (
        [
          field("a", .rows(Group(.masculine("r", plural: "r"), namedBy: "n", [field("n", .yesNo)])))
        ], "canevas.a: no text n"
      ),
      ([field("a", .group([]))], "canevas.a is empty"),
      ([field("a", .group([field("É")]))], "canevas.a.É is no key"),
    ]
  )
  func fault(fields: [Field], fault: String) {
    #expect(SmallForm.form(fields).faults == [fault])
  }

  private static func role(_ role: FieldRole, _ key: String, _ kind: Kind) -> Field {
    Field(key, "Question", help: "Une aide.", kind, role: role)
  }

  private static func rows(_ fields: [Field]) -> Kind {
    .rows(Group(.masculine("r", plural: "r"), namedBy: "n", [field("n")] + fields))
  }

  @Test(
    "A role that several fields have, or one of another kind or in another place, is a fault",
    arguments: [
      ([role(.start, "a", .date), role(.start, "b", .date)], "role start twice"),
      ([role(.start, "a", .line)], "role start: a is of another kind"),
      ([role(.owners, "a", .line)], "role owners: a is of another kind"),
      ([role(.end, "a", .date)], "role end: a stands elsewhere"),
      (
        [
          role(.subjects, "s", rows([])), field("l", rows([role(.end, "a", .date)])),
        ], "role end: a stands elsewhere"
      ),
      (
        [role(.owners, "o", rows([role(.ownerCode, "a", .code)]))],
        "a code of owners without a type, or a type without a code"
      ),
      (
        [role(.own("x"), "a", .line), role(.own("x"), "b", .line)], "role own(\"x\") twice"
      ),
    ]
  )
  func roles(fields: [Field], fault: String) {
    let form = Form(
      format: "petit",
      formatVersion: 1,
      title: "Petit",
      steps: [Self.step("s", .fields(fields))]
    )
    #expect(form.faults == [fault])
  }

  private static func step(_ id: String, title: String = "Titre", _ content: Step.Content) -> Step {
    Step(id: id, number: nil, title: title, shortTitle: "Titre", help: "Une aide.", content)
  }

  private static let list = Group(.masculine("r", plural: "r"), namedBy: "n", [field("n")])
  private static let other = Group(.masculine("r", plural: "r"), namedBy: "m", [field("m")])

  @Test(
    "Faults of steps are found too",
    arguments: [
      (
        [step("s", .rows(field("l", .rows(list)), list)), step("s", .fields([]))],
        ["step s twice", "step s twice"]
      ),
      ([step("s", title: "", .rows(field("l", .rows(list)), list))], ["step s has no words"]),
      (
        [step("s", .rows(field("l", .rows(other)), list))],
        ["step s shows other fields than it keeps"]
      ),
    ]
  )
  func steps(steps: [Step], faults: [String]) {
    let form = Form(
      format: "petit",
      formatVersion: 1,
      title: "Petit",
      steps: steps
    )
    #expect(Array(Set(form.faults)).sorted() == Array(Set(faults)).sorted())
  }
}
