package import FormModel

extension Canevas {
  /// Section 2, once.
  package static let objectifs = Step(
    id: "objectifs",
    number: "2",
    title: "Objectifs et méthodologies de la concertation",
    shortTitle: "Objectifs",
    help:
      "Ce que la concertation cherche, comment les personnes sont réunies et ce qui leur est demandé.",
    .fields([
      Field(
        "objectifs_angles",
        subject: "Objectifs de la démarche",
        "Angles abordés",
        help:
          "Les questions mises en débat : accueil des usagers, travail des agents, sobriété, contrôle humain, usage des données.",
        .paragraphs,
        isRequired: true
      ),
      Field(
        "objectifs_attentes",
        subject: "Objectifs de la démarche",
        "Attentes du commanditaire",
        help: "Ce que la collectivité veut en tirer, et la décision que la concertation prépare.",
        .paragraphs
      ),
      Field(
        "recrutement",
        "Méthodologie de recrutement",
        help:
          "Comment les participants ont été trouvés. Un groupe est représentatif quand les situations concernées y sont toutes présentes, et neutre quand chacun y pèse autant.",
        .severalOf(recrutements)
      ),
      Field(
        "recrutement_autre",
        "Autre recrutement, à préciser",
        help: "En quelques mots, la manière dont les personnes sont venues.",
        .line,
        isRequired: true,
        when: .includes("recrutement", "autre")
      ),
      Field(
        "animation",
        "Méthodologie d’animation et de participation",
        help:
          "Les formats de travail utilisés pendant les séances, par exemple une carte des enjeux dressée en groupe ou le récit d’un avenir que l’on veut, ou ne veut pas.",
        .severalOf(animations)
      ),
      Field(
        "animation_autre",
        "Autre animation, à préciser",
        help: "En quelques mots, le format utilisé.",
        .line,
        isRequired: true,
        when: .includes("animation", "autre")
      ),
      Field(
        "sujet_consigne",
        subject: "Sujet posé et évolution",
        "Quelle a été la consigne posée ?",
        help: "La question telle qu’elle a été posée aux participants, mot pour mot si possible.",
        .paragraphs
      ),
      Field(
        "sujet_evolution",
        subject: "Sujet posé et évolution",
        "Le cadre initial a-t-il évolué au cours de la concertation ?",
        help: "Oui si la question, le public ou le calendrier ont changé en chemin.",
        .yesNo
      ),
      Field(
        "sujet_evolution_precision",
        subject: "Sujet posé et évolution",
        "Comment le cadre a-t-il évolué ?",
        help: "Ce qui a changé, à quel moment et pourquoi.",
        .paragraphs,
        when: .isTrue("sujet_evolution")
      ),
      Field(
        "restitution_forme",
        subject: "Méthodologie de restitution",
        "Sous quelle forme les résultats de la concertation ont-ils été remis ?",
        help: "Un avis, un rapport, une exposition, une délibération ; à qui et quand.",
        .paragraphs
      ),
      Field(
        "restitution_pleniere",
        subject: "Méthodologie de restitution",
        "Une plénière a-t-elle été organisée ?",
        help: "Une séance qui réunit tous les participants autour des résultats.",
        .yesNo
      ),
    ])
  )

  static let recrutements = [
    Choice(
      "tirage_au_sort",
      "tirage au sort",
      "Les participants sont tirés d’une liste au hasard, avec ou sans quotas."
    ),
    Choice(
      "recrutement_cible",
      "recrutement ciblé",
      "Les participants sont invités un par un, ou par groupe, pour leur situation."
    ),
    Choice(
      "appel_a_manifestation",
      "appel à manifestation",
      "Les participants répondent à une annonce ouverte à toutes et à tous."
    ),
    Choice(
      "autre",
      "autre (à préciser)",
      "Une autre manière de trouver les participants, décrite à côté."
    ),
  ]

  static let animations = [
    Choice(
      "cartographie_des_enjeux",
      "cartographie des enjeux",
      "Le groupe dresse une carte des questions en jeu et de celles et ceux qu’elles touchent."
    ),
    Choice(
      "futur_souhaitable",
      "futur souhaitable/non-souhaitable",
      "Le groupe raconte un avenir qu’il veut, ou qu’il ne veut pas."
    ),
    Choice(
      "ecriture_participative",
      "écriture participative",
      "Le groupe rédige un texte ensemble, par exemple un avis ou une charte."
    ),
    Choice("autre", "autre (à préciser)", "Un autre format de travail, décrit à côté."),
  ]
}
