package import FormModel

extension Canevas {
  /// Section 3, once per reported concertation.
  package static let resultats = Step(
    id: "resultats",
    number: "3",
    title: "Résultats synthétiques de la concertation",
    shortTitle: "Résultats",
    help:
      "Ce qui est sorti des débats : vigilances, diagnostics, propositions et suites. Les collectivités peuvent restituer plusieurs concertations, avec une page pour chacune.",
    .rows(
      Field(
        "concertations",
        "Concertations",
        help: "Les collectivités peuvent restituer plusieurs concertations.",
        .rows(concertation),
        isRequired: true,
        role: .subjects
      ),
      concertation
    )
  )

  private static let concertation = Group(
    .feminine("concertation", plural: "concertations"),
    namedBy: "intitule",
    [
      Field(
        "intitule",
        "Intitulé de la concertation",
        help: "Un nom court qui la distingue des autres : Panel d’habitants, Ateliers des agents.",
        .line,
        isRequired: true
      ),
      Field(
        "date_fin",
        "Date de fin de la concertation prévue",
        help: "Le dernier jour prévu, restitution comprise ; pas avant la date de début.",
        .date,
        isRequired: true,
        role: .end
      ),
      Field(
        "sequences_nombre",
        subject: "Nombre de séquences animées",
        "Nombre de séquences",
        help:
          "Combien de séances, d’ateliers ou de réunions ont été animés. Laissez vide si vous ne le savez pas.",
        .count,
        role: .own(.sequences)
      ),
      Field(
        "sequences_heures",
        subject: "Nombre de séquences animées",
        "En heure",
        help: "La durée de toutes les séquences ensemble : 12, 12,5 ou 12h30.",
        .hours,
        role: .own(.sequenceHours)
      ),
      Field(
        "participants",
        "Nombre de participants",
        help:
          "Chaque personne compte une fois, même venue à plusieurs séances ; l’équipe d’animation ne compte pas. Laissez vide si vous ne le savez pas : vide n’est pas zéro.",
        .count,
        role: .own(.participants)
      ),
      Field(
        "vigilance_difficultes",
        subject: "Points de vigilances issus des débats",
        "Difficultés rencontrées",
        help: "Ce qui a gêné la concertation ou le débat lui-même.",
        .paragraphs
      ),
      Field(
        "vigilance_interrogations",
        subject: "Points de vigilances issus des débats",
        "Interrogations remontées",
        help: "Les questions restées ouvertes pour les participants.",
        .paragraphs
      ),
      Field(
        "vigilance_alertes",
        subject: "Points de vigilances issus des débats",
        "Alertes remontées",
        help: "Ce que les participants demandent de ne pas faire ou de surveiller.",
        .paragraphs
      ),
      Field(
        "diagnostic_freins",
        subject: "Diagnostics qui ressortent des débats",
        "Freins",
        help:
          "Ce qui retient le territoire et ses acteurs : coûts, compétences, données, confiance.",
        .paragraphs
      ),
      Field(
        "diagnostic_opportunites",
        subject: "Diagnostics qui ressortent des débats",
        "Opportunités pour le territoire et ses acteurs",
        help: "Ce que ces outils peuvent apporter ici, selon les participants.",
        .paragraphs
      ),
      Field(
        "propositions",
        "Propositions qui ressortent des débats",
        help:
          "Chaque demande adressée à la collectivité ou aux pouvoirs publics, avec la réponse qui lui est faite.",
        .rows(proposition),
        role: .items
      ),
      Field(
        "droit_de_suite",
        subject: "Droit de suite de la collectivité",
        "La collectivité s’est-elle engagée sur un droit de suite ?",
        help:
          "Rendre compte aux participants de ce qui est fait de leurs propositions : ce qui est retenu, ce qui est refusé et pourquoi, qui le porte.",
        .yesNo
      ),
      Field(
        "droit_de_suite_actions",
        subject: "Droit de suite de la collectivité",
        "Quels sont les points-clés d’actions envisagés ?",
        help: "Les actions décidées ou prévues, avec leur calendrier.",
        .paragraphs
      ),
      Field(
        "droit_de_suite_impacts",
        subject: "Droit de suite de la collectivité",
        "Quels impacts de la concertation sur la mise en œuvre du projet ?",
        help: "Ce que la concertation a changé : un projet modifié, ajourné, encadré.",
        .paragraphs
      ),
      Field(
        "ressources",
        "Accès aux ressources et productions",
        help: "Les documents en ligne : avis, comptes rendus, enregistrements, données.",
        .rows(ressource)
      ),
    ] + complementsDeConcertation
  )

  private static let proposition = Group(
    .feminine("proposition", plural: "propositions"),
    namedBy: "texte",
    [
      Field(
        "texte",
        "Proposition",
        help: "La demande, dans les mots des participants.",
        .paragraphs,
        isRequired: true
      ),
      Field(
        "destinataire",
        "À qui s’adresse-t-elle ?",
        help: "À votre collectivité, ou à d’autres pouvoirs publics : État, région, Europe.",
        .oneOf([
          Choice(
            "collectivite",
            "à la collectivité",
            "La proposition demande quelque chose à la collectivité qui a organisé la concertation."
          ),
          Choice(
            "pouvoirs_publics",
            "aux pouvoirs publics",
            "La proposition s’adresse à d’autres : l’État, la région, l’Europe."
          ),
        ])
      ),
      Field(
        "reponse",
        "Réponse de la collectivité",
        help:
          "L’appel promet une réponse à chaque proposition. Laissez vide tant qu’elle n’est pas donnée.",
        .oneOf([
          Choice("retenue", "retenue", "La collectivité fera ce qui est demandé."),
          Choice(
            "partiellement_retenue",
            "partiellement retenue",
            "La collectivité en fera une partie ; le motif dit laquelle."
          ),
          Choice("rejetee", "rejetée", "La collectivité ne le fera pas ; le motif dit pourquoi."),
          Choice(
            "a_l_etude",
            "à l’étude",
            "La collectivité n’a pas encore décidé ; une réponse suivra."
          ),
        ])
      ),
      Field(
        "motif",
        "Ce qui est retenu, ou raisons du rejet",
        help:
          "Ce qui est gardé de la proposition, ou pourquoi elle est refusée, en tout ou en partie.",
        .paragraphs,
        role: .own(.reason)
      ),
    ] + complementsDeProposition,
    overview: apercuDesPropositions
  )

  /// The columns of the list of propositions, with their state.
  private static let apercuDesPropositions = Overview(
    number: "numero",
    section: Overview.Column("axe", "Axe"),
    columns: [
      Overview.Column("echeance", "Pour le"), Overview.Column("portee_par", "Portée par"),
      Overview.Column("destinataire", "Pour qui"),
    ],
    answer: Overview.Column("reponse", "Réponse"),
    history: Overview.History(
      "suites",
      date: "date",
      state: "etat",
      reason: "suite donnée aux propositions"
    )
  )

  private static let ressource = Group(
    .feminine("ressource", plural: "ressources"),
    namedBy: "intitule",
    [
      Field(
        "intitule",
        "Intitulé",
        help: "Ce que l’on trouve à cette adresse.",
        .line
      ),
      Field(
        "url",
        "Adresse web (URL)",
        help: "L’adresse complète, copiée depuis le navigateur.",
        .url,
        isRequired: true
      ),
    ] + complementsDeRessource
  )
}
