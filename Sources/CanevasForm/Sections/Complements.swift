internal import FormModel
internal import JSONText

/// Compléments: questions that real consultations need and that the call does not ask.
extension Canevas {
  /// The form version that added them.
  static let complementsVersion = 2

  /// Declares a complément.
  static func complement(
    _ key: String,
    _ label: String,
    help: String,
    _ kind: Kind,
    proposesUsed: Bool = false,
    summary: (@Sendable (JSONObject) -> String?)? = nil,
    when condition: Condition? = nil,
    privacy: Privacy = .open,
    role: FieldRole? = nil
  ) -> Field {
    Field(
      key,
      label,
      help: help,
      kind,
      complementSince: complementsVersion,
      proposesUsed: proposesUsed,
      summary: summary,
      when: condition,
      privacy: privacy,
      role: role
    )
  }

  /// About the whole canevas.
  static let partenaires = complement(
    "partenaires",
    "Partenaires",
    help:
      "Les organismes qui ont organisé la concertation avec vous et ne sont pas des collectivités.",
    .rows(
      Group(
        .masculine("partenaire", plural: "partenaires"),
        namedBy: "nom",
        [
          Field("nom", "Nom", help: "Le nom d’usage de l’organisme.", .line),
          Field("role", "Rôle", help: "Ce qu’il a apporté : financement, animation, salle.", .line),
        ]
      )
    )
  )

  /// About the whole canevas. Each answer is declared personal, so that checks do not treat it as
  /// public.
  static let referents = complement(
    "referents",
    "Autres personnes référentes",
    help: "À qui l’on peut écrire aussi. Ces adresses ne sont jamais publiées.",
    .rows(
      Group(
        .feminine("personne référente", plural: "personnes référentes"),
        namedBy: "email",
        [
          Field(
            "email",
            "Adresse électronique",
            help: "Une adresse où la personne répond.",
            .email,
            privacy: .personal(unless: nil)
          ),
          Field(
            "service",
            "Service",
            help: "Le service où elle travaille.",
            .line,
            privacy: .personal(unless: nil)
          ),
        ]
      )
    ),
    privacy: .personal(unless: nil)
  )

  static let complementsDeRessource = [
    complement(
      "nature",
      "Nature",
      help: "Ce qu’est ce document.",
      .oneOf([
        Choice("avis", "avis", "Le texte que les participants ont remis."),
        Choice(
          "charte",
          "charte ou cadre",
          "Un texte qui dit les règles que la collectivité se donne."
        ),
        Choice(
          "deliberation",
          "délibération",
          "Une décision votée par l’assemblée de la collectivité."
        ),
        Choice(
          "compte_rendu",
          "compte rendu",
          "Le récit d’une séance ou de toute la concertation."
        ),
        Choice(
          "reponse_politique",
          "réponse politique",
          "Ce que les élus ont répondu aux participants."
        ), Choice("donnees", "données", "Un jeu de données ou les réponses à un questionnaire."),
        Choice("video", "vidéo", "Un enregistrement filmé."),
        Choice("autre", "autre", "Un document d’une autre nature."),
      ])
    ),
    complement(
      "reference",
      "Référence",
      help: "Le numéro sous lequel on le retrouve, par exemple celui de la délibération.",
      .line
    ),
  ]
}
