import FormModel
import JSONText
import Testing

@Suite("Choices")
struct ChoicesTests {
  static let offered = [
    Choice("a", "Le premier"), Choice("b", "Le deuxième"), Choice("c", "Le troisième"),
  ]
  private let one = Kind.oneOf(offered)
  private let several = Kind.severalOf(offered)

  @Test("Several ticks are stored in the form's order, unknown ones behind")
  func order() {
    #expect(several.stored(ticked: ["x", "c", "a", "c"]) == .array(["a", "c", "x"]))
    #expect(several.stored(ticked: []) == nil)
    #expect(one.stored(ticked: ["b"]) == "b")
    #expect(one.stored(ticked: []) == nil)
  }

  @Test("Yes and no are true and false, and an unknown answer stays what it is")
  func yesNo() {
    #expect(Kind.yesNo.stored(ticked: ["true"]) == .bool(true))
    #expect(Kind.yesNo.stored(ticked: ["false"]) == .bool(false))
    #expect(Kind.yesNo.stored(ticked: ["peut-être"]) == "peut-être")
    #expect(Kind.yesNo.ticked(in: .bool(false)) == ["false"])
    #expect(Kind.yesNo.choices.map(\.label) == ["oui", "non"])
  }

  @Test(
    "A key that the form does not offer is kept and said",
    arguments: [
      (Kind.oneOf(offered), JSON.string("x")), (Kind.severalOf(offered), .array(["a", "x"])),
    ]
  )
  func unknown(kind: Kind, stored: JSON) {
    #expect(
      kind.rejection(of: stored)?.what.withPlainSpaces == "« x » n’est pas un des choix proposés."
    )
    #expect(kind.ticked(in: stored).contains("x"))
    #expect(kind.stored(ticked: kind.ticked(in: stored)) == stored)
    #expect(kind.label(of: "x") == "x")
    #expect(kind.label(of: "b") == "Le deuxième")
  }

  @Test(
    "A value of another type is said to be one",
    arguments: [
      (Kind.yesNo, JSON.string("oui")), (.yesNo, .number(1)), (.oneOf(offered), .bool(true)),
      (.severalOf(offered), "a"), (.severalOf(offered), .array([.number(1)])),
      (.rows(Group(.masculine("rang", plural: "rangs"), namedBy: "a", [])), "x"),
      (.rows(Group(.masculine("rang", plural: "rangs"), namedBy: "a", [])), .array(["x"])),
      (.group([]), .array([])),
      (.line, .number(1)), (.paragraphs, .array(["x"])),
    ]
  )
  func wrongType(kind: Kind, stored: JSON) {
    #expect(kind.rejection(of: stored) == .wrongType)
  }

  @Test("Offered answers are in order", arguments: [JSON.array(["a", "c"]), .array([])])
  func right(stored: JSON) {
    #expect(several.rejection(of: stored) == nil)
  }
}
