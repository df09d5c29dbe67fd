import FormModel
import JSONText
import Testing

@Suite("The version of the form that answers need")
struct VersionsTests {
  private static let form = Form(
    format: "petit",
    formatVersion: 2,
    title: "Petit formulaire",
    steps: [
      Step(
        id: "debut",
        number: "1",
        title: "Début",
        shortTitle: "Début",
        help: "Le début.",
        .fields([
          Field("un", "Un", help: "Un choix.", .oneOf(choices)),
          Field("plusieurs", "Plusieurs", help: "Des choix.", .severalOf(choices)),
        ])
      )
    ]
  )

  private static let choices = [
    Choice("avant", "avant"), Choice("apres", "après", complementSince: 2),
  ]

  @Test(
    "A choice that came later needs its version, alone and among several",
    arguments: [
      (["un": "avant"], 1), (["un": "apres"], 2), (["plusieurs": .array(["avant"])], 1),
      (["plusieurs": .array(["avant", "apres"])], 2), (["plusieurs": .array(["inconnu"])], 1),
    ] as [(JSONObject, Int)]
  )
  func choices(answers: JSONObject, version: Int) {
    #expect(Self.form.version(of: Answers(answers)) == version)
    #expect(Self.form.asOf(version).version(of: Answers(answers)) == version)
  }
}
