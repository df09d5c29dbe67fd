import FormModel
import JSONText

/// A form of one step with questions of many kinds, and a register that proposes answers.
enum SmallForm {
  static let form = Form(
    format: "essai",
    formatVersion: 1,
    title: "Essai",
    steps: [
      Step(
        id: "seule",
        number: nil,
        title: "Seule étape",
        shortTitle: "Seule",
        help: "Pour essayer.",
        .fields([
          Field("ligne", "Une ligne", help: "Aide de la ligne.", .line),
          Field("texte", "Un texte", help: "Aide du texte.", .paragraphs),
          Field("une", "Une parmi", help: "…", .oneOf([Choice("a", "âne"), Choice("b", "bœuf")])),
          Field(
            "plusieurs",
            "Plusieurs",
            help: "…",
            .severalOf([Choice("x", "iks"), Choice("y", "igrec"), Choice("z", "zède")])
          ),
          Field("nombre", "Un nombre", help: "…", .count),
          Field("duree", "Une durée", help: "…", .hours),
          Field("accord", "D’accord ?", help: "…", .yesNo),
          Field(
            "liste",
            "Une liste",
            help: "…",
            .rows(
              Group(
                .feminine("chose", plural: "choses"),
                namedBy: "nom",
                [
                  Field("nom", "Nom de la chose", help: "…", .line),
                  Field("prix", "Prix", help: "…", .count),
                ]
              )
            )
          ),
        ])
      )
    ],
    suggester: Register()
  )

  struct Register: Suggester {
    func isAsked(at path: Path) -> Bool { path.key == "nom" }

    func suggestions(for typed: String, at path: Path) -> [Suggestion] {
      guard isAsked(at: path), typed.hasPrefix("p") else { return [] }
      return [
        Suggestion(title: "pomme", detail: "fruit", answers: [.init("nom", "pomme")]),
        Suggestion(
          title: "poire",
          detail: "fruit",
          answers: [.init("nom", "poire"), .init("prix", .number(3))]
        ),
      ]
    }

    func meaning(of typed: String, at path: Path, in answers: Answers) -> String? { nil }
  }
}
