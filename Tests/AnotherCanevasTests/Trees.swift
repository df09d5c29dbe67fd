import FormModel
import JSONText

/// Another canevas: the trees of a commune, in three steps. It shares no key, no choice and no word
/// with the canevas of this program, and the modules know neither.
enum Trees {
  static let form = Form(
    format: "releve-arbres",
    formatVersion: 1,
    title: "Relevé des arbres",
    steps: [park, visits, care],
    promiseQuestions: PromiseQuestions(
      pendingAnswers: ["attente"],
      lastStates: [],
      customs: [.init("bilan", months: 1, "rendre le bilan", isForEach: true)]
    ),
    counted: Counted(
      "inventaire-arbres",
      of: .masculine("parc", plural: "parcs"),
      choices: ["equipes", "essences"],
      audience: (field: "equipes", noun: .feminine("équipe", plural: "équipes")),
      sums: [
        .init("arbres", of: "arbres_vus", "arbres vus"),
        .init("temps", of: "temps_passe", "heures de marche"),
      ],
      commitment: .init("arrosage", of: "arrose", "Arrosage en été"),
      texts: [.init("maux", "Maux", of: ["maladies", "blessures"])],
      textWords: (heading: "Maux", voices: "a vu et demande"),
      themes: [
        .init("champignon", "Champignons", "champign", "moisiss"),
        .init("insecte", "Insectes", "insect", "chenill"),
      ],
      addressee: "metier"
    ),
    introduction: FormIntroduction(
      topic: "arbres",
      purpose: "Relever les arbres d’un parc.",
      atHand: "Ayez sous la main un mètre et un crayon.",
      pageSynonyms: ["tournée"]
    ),
    card: { FormCard(summary: "Les arbres d’un parc, et leurs soins.", keywords: ["arbre"]) }
  )

  private static let park = Step(
    id: "parc",
    number: "1",
    title: "Le parc",
    shortTitle: "Parc",
    help: "De qui sont les arbres.",
    .fields([
      Field(
        "gardiens",
        "Gardiens",
        help: "Qui en répond.",
        .rows(keeper),
        isRequired: true,
        role: .owners
      ),
      Field(
        "ouvert_le",
        "Début des visites",
        help: "Le premier jour.",
        .date,
        isRequired: true,
        role: .start
      ),
      Field("equipes", "Équipes", help: "Qui compte.", .severalOf(teams)),
      Field(
        "essences",
        "Essences",
        help: "Ce qui pousse.",
        .severalOf([Choice("chene", "chêne"), Choice("tilleul", "tilleul")])
      ),
      Field(
        "courriel",
        "Courriel du gardien",
        help: "Jamais publié.",
        .email,
        privacy: .personal(unless: nil)
      ),
    ])
  )

  private static let teams = [
    Choice("ecoliers", "écoliers"), Choice("jardiniers", "jardiniers"),
  ]

  private static let keeper = Group(
    .masculine("gardien", plural: "gardiens"),
    namedBy: "appellation",
    [
      Field("appellation", "Appellation", help: "Un nom d’usage.", .line, isRequired: true),
      Field(
        "categorie",
        "Catégorie",
        help: "Ville ou domaine.",
        .oneOf([Choice("ville", "ville"), Choice("domaine", "domaine")]),
        role: .ownerType
      ),
      Field("matricule", "Matricule", help: "Son numéro.", .code, role: .ownerCode),
    ]
  )

  private static let visits = Step(
    id: "visites",
    number: "2",
    title: "Les visites",
    shortTitle: "Visites",
    help: "Une page par visite.",
    .rows(
      Field("visites", "Visites", help: "Chaque tour du parc.", .rows(visit), role: .subjects),
      visit
    )
  )

  private static let visit = Group(
    .masculine("tour", plural: "tours"),
    namedBy: "parcours",
    [
      Field("parcours", "Parcours", help: "Par où.", .line, isRequired: true),
      Field("rentre_le", "Rentré le", help: "Le dernier jour.", .date, role: .end),
      Field("arbres_vus", "Arbres vus", help: "Combien.", .count),
      Field("temps_passe", "Temps passé", help: "En heures.", .hours),
      Field("maladies", "Maladies", help: "Ce qui se voit.", .paragraphs),
      Field("blessures", "Blessures", help: "Branches et écorce.", .paragraphs),
      Field("arrose", "Faut-il arroser ?", help: "Oui ou non.", .yesNo),
      Field("gestes", "Gestes à faire", help: "Un par ligne.", .rows(gesture), role: .items),
    ]
  )

  private static let gesture = Group(
    .masculine("geste", plural: "gestes"),
    namedBy: "quoi",
    [
      Field("quoi", "Quoi faire", help: "En une phrase.", .paragraphs, isRequired: true),
      Field(
        "metier",
        "Quel métier",
        help: "Qui sait le faire.",
        .oneOf([Choice("grimpeur", "grimpeur"), Choice("bucheron", "bûcheron")])
      ),
      Field(
        "verdict",
        "Verdict",
        help: "Ce qui est décidé.",
        .oneOf([Choice("fait", "fait"), Choice("refus", "refusé"), Choice("attente", "en attente")])
      ),
      Field("delai", "À faire avant le", help: "Le jour promis.", .date, role: .due),
    ],
    overview: Overview(answer: .init("verdict", "Verdict"))
  )

  private static let care = Step(
    id: "soins",
    number: nil,
    title: "Soins de l’année",
    shortTitle: "Soins",
    help: "Facultatif.",
    .group(Field("soins", "Soins", help: "Où ils en sont.", .group(cares)), cares)
  )

  private static let cares = [
    Field("taille", "Taille", help: "La taille d’hiver.", .yesNo),
    Field("remarque_soins", "Remarque", help: "Ce qui manque.", .line),
  ]

  /// A park with two visits, every question answered.
  static let answers = Answers([
    "gardiens": .array([
      .object(["appellation": "Parc Thabor", "categorie": "ville", "matricule": "A12"])
    ]),
    "ouvert_le": "2025-03-01", "equipes": .array(["ecoliers", "jardiniers"]),
    "essences": .array(["chene"]), "courriel": "gardien@parc.example",
    "visites": .array([
      .object([
        "parcours": "Allée haute", "rentre_le": "2025-03-20", "arbres_vus": .number(41),
        "temps_passe": .number("2.5"), "maladies": "Des champignons au pied.\nDes chenilles.",
        "blessures": "Une branche cassée.", "arrose": .bool(true),
        "gestes": .array([
          .object([
            "quoi": "Couper la branche cassée", "metier": "grimpeur", "verdict": "fait",
            "delai": "2025-04-01",
          ]), .object(["quoi": "Traiter les chenilles", "metier": "bucheron"]),
        ]),
      ]),
      .object(["parcours": "Allée basse", "arbres_vus": .number(12), "arrose": .bool(false)]),
    ]),
    "soins": .object(["taille": .bool(true), "remarque_soins": "Au printemps"]),
  ])

  /// Words of the canevas of this program, which nothing may say of trees.
  static let strangers = [
    "concertation", "collectivité", "démarche", "proposition", "interconnectés",
    "droit de suite", "vigilance", "référente",
  ]

  /// The words of `strangers` in a text, whatever their case.
  static func strangers(in text: String) -> [String] {
    let lower = text.lowercased()
    return strangers.filter(lower.contains)
  }
}
