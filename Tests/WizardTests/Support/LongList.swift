import CanevasForm
import FormModel
import JSONText

/// A form with a list of demands that has everything a list may have: numbers, sections, an answer, a history.
enum LongList {
  static let form = Form(
    format: "essai",
    formatVersion: 1,
    title: "Essai",
    steps: [
      Step(
        id: "un",
        number: "1",
        title: "Demandes",
        shortTitle: "Demandes",
        help: "Ce qui est demandé.",
        .fields([
          Field("porteurs", "Porteurs", help: "Qui demande.", .rows(bearer), role: .owners),
          Field("demandes", "Demandes", help: "Ce qui est demandé.", .rows(demand)),
        ])
      )
    ]
  )

  private static let bearer = Group(
    .masculine("porteur", plural: "porteurs"),
    namedBy: "nom",
    [Field("nom", "Nom", help: "Un nom.", .line)]
  )

  static let demand = Group(
    .feminine("demande", plural: "demandes"),
    namedBy: "texte",
    [
      Field("texte", "Texte", help: "La demande.", .paragraphs, isRequired: true),
      Field("pour", "Pour qui", help: "Qui doit répondre.", .line),
      Field("reponse", "Réponse", help: "La réponse.", .oneOf(answers)),
      Field("numero", "Numéro", help: "Le numéro.", .line),
      Field("axe", "Axe", help: "L’axe.", .line),
      Field("suites", "Suites", help: "Ce qui a suivi.", .rows(follow)),
    ],
    overview: Overview(
      number: "numero",
      section: .init("axe", "Axe"),
      columns: [.init("pour", "Pour qui")],
      answer: .init("reponse", "Réponse"),
      history: .init("suites", date: "date", state: "etat", reason: "suite donnée aux demandes")
    )
  )

  private static let answers = [
    Choice("retenue", "retenue"), Choice("rejetee", "rejetée"), Choice("a_l_etude", "à l’étude"),
  ]

  private static let follow = Group(
    .feminine("suite", plural: "suites"),
    namedBy: "date",
    [
      Field("date", "Date", help: "Une date.", .line),
      Field(
        "etat",
        "État",
        help: "Un état.",
        .oneOf([Choice("en_cours", "en cours"), Choice("realisee", "réalisée")])
      ),
      Field("texte", "Texte", help: "Un texte.", .paragraphs),
    ]
  )

  /// So many demands in three sections, the middle one with every third answered.
  static func answers(_ count: Int) -> Answers {
    let axes = ["Mobilité", "Santé", "École"]
    let rows = (0..<count).map { index -> JSON in
      var row: JSONObject = [
        "texte": .string("Demande \(index + 1) : ouvrir la ligne \(index * 7 % 31) le dimanche"),
        "pour": .string(index % 2 == 0 ? "la ville" : "la région"),
        "axe": .string(axes[index * axes.count / max(1, count)]),
      ]
      if index % 3 == 0 { row["reponse"] = "retenue" }
      return .object(row)
    }
    return Answers(["demandes": .array(rows)])
  }
}
