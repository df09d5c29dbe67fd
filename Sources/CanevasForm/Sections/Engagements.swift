package import FormModel

extension Canevas {
  /// The promises of a participating collectivité, once.
  package static let engagements = Step(
    id: "engagements",
    number: nil,
    title: "Engagements de la collectivité",
    shortTitle: "Engagements",
    help:
      "Ce que la collectivité promet en prenant part à la démarche. Facultatif, affiché dans la relecture et joint aux exports.",
    .group(
      Field(
        "engagements",
        "Engagements de la collectivité",
        help: "Où en est chaque promesse.",
        .group(promesses)
      ),
      promesses
    )
  )

  private static let promesses: [Field] = [
    promesse(
      "facilitation",
      avant,
      "Posture de facilitation, méthodes et design de participation",
      "La collectivité accepte de se décentrer et s’appuie sur des méthodes pour faire participer."
    ),
    promesse(
      "sujets_et_acteurs",
      avant,
      "Sujets et acteurs les plus pertinents identifiés",
      "L’angle du débat est choisi, et les personnes qu’il touche sont invitées."
    ),
    promesse(
      "recrutement_representatif",
      avant,
      "Recrutement représentatif",
      "Les situations concernées sont toutes présentes parmi les participants."
    ),
    promesse(
      "neutralite",
      avant,
      "Neutralité : tous les acteurs sur un pied d’égalité",
      "Chaque participant peut contribuer autant que les autres."
    ),
    promesse(
      "transparence",
      pendant,
      "Objectifs, méthode d’animation et d’arbitrage transparents",
      "Les participants savent ce qui est cherché et comment les décisions seront prises."
    ),
    promesse(
      "effet_sur_les_decisions",
      pendant,
      "Contributeurs informés de l’effet de leurs propositions sur les décisions",
      "Les participants savent ce que leurs propositions changeront dans le projet."
    ),
    promesse(
      "moyens_de_contribution",
      pendant,
      "Moyens d’une contribution sincère",
      "Temps, information, accessibilité, défraiement : de quoi prendre part pour de bon."
    ),
    promesse(
      "methodologie_accessible",
      pendant,
      "Méthodologie documentée et accessible",
      "Une personne extérieure peut comprendre comment la concertation a été conduite."
    ),
    promesse(
      "reponse_politique",
      issue,
      "Réponse politique aux participants",
      "Les élus répondent aux participants sur ce qu’ils ont proposé."
    ),
    promesse(
      "modalites_droit_de_suite",
      issue,
      "Modalités du droit de suite",
      "La manière de rendre compte des suites est fixée."
    ),
    promesse(
      "documentation",
      issue,
      "Démarche et apprentissages documentés dans le canevas",
      "Ce canevas est rempli et transmis aux Interconnectés."
    ),
  ]

  private static let avant = "Avant la concertation"
  private static let pendant = "Pendant la concertation"
  private static let issue = "À l’issue de la concertation"

  private static func promesse(
    _ key: String,
    _ phase: String,
    _ label: String,
    _ help: String
  ) -> Field {
    Field(
      key,
      subject: phase,
      label,
      help: help,
      .group([
        Field(
          "etat",
          "État",
          help: help,
          .oneOf([
            Choice("tenu", "tenu", "Ce qui était promis a été fait."),
            Choice("en_cours", "en cours", "Ce qui était promis est commencé, sans être achevé."),
            Choice("non_tenu", "non tenu", "Ce qui était promis n’a pas été fait."),
          ])
        ),
        Field(
          "note",
          "Note",
          help: "Ce qui a été fait, ou ce qui manque encore.",
          .line,
          isRemark: true
        ),
      ])
    )
  }
}
