package import FormModel

extension Canevas {
  /// Section 1, once.
  package static let informations = Step(
    id: "informations",
    number: "1",
    title: "Informations pratiques",
    shortTitle: "Informations",
    help: "Qui porte la concertation, quand elle commence et avec qui.",
    .fields([
      Field(
        "collectivites",
        "Collectivité",
        help:
          "La collectivité qui porte la démarche vient en premier ; ajoutez celles qui y sont associées, par exemple la ville et sa métropole.",
        .rows(collectivite),
        isRequired: true,
        role: .owners
      ),
      Field(
        "referent_email",
        "Personne référente",
        help:
          "L’adresse électronique à laquelle Les Interconnectés peuvent vous répondre. Elle n’est jamais publiée.",
        .email,
        isRequired: true,
        privacy: .personal(unless: nil)
      ),
      Field(
        "date_debut",
        "Date de début de la concertation prévue",
        help: "Le premier jour prévu de la concertation.",
        .date,
        isRequired: true,
        role: .start
      ),
      Field(
        "publics",
        "Public associé à la concertation",
        help:
          "Toutes les personnes invitées à débattre. Les corps intermédiaires représentent un groupe : syndicats, ordres, chambres consulaires, fédérations.",
        .severalOf(publics),
        isRequired: true
      ),
      Field(
        "publics_precision",
        "Précision sur le public",
        help:
          "Ce que les cases ne disent pas : un âge, un quartier, un service, un nombre de personnes tirées au sort.",
        .line,
        isRemark: true
      ),
      Field(
        "amo",
        "Avez-vous eu recours à un AMO pour le cadrage et l’animation des concertations ?",
        help:
          "AMO : assistance à maîtrise d’ouvrage, un cabinet ou une coopérative qui prépare ou anime la démarche avec vous.",
        .yesNo
      ),
      Field(
        "amo_nom",
        "Nom de l’AMO",
        help: "Le nom de la structure qui vous a accompagnés.",
        .line,
        isRemark: true,
        when: .isTrue("amo")
      ),
      Field(
        "intervenants_presence",
        "Avez-vous fait appel à des intervenants, à des personnalités du milieu des algorithmes, de l’IA ou plus largement des nouvelles technologies ?",
        help:
          "Les personnes venues éclairer le débat, par exemple de la recherche, d’une entreprise, d’une association ou d’une autre collectivité.",
        .yesNo
      ),
      Field(
        "intervenants",
        "Si oui, nom, profession et titre de la présentation",
        help: "Une fiche pour chaque personne intervenue.",
        .rows(intervenant),
        isRequired: true,
        when: .isTrue("intervenants_presence")
      ),
      Field(
        "intervenants_accord",
        "Ces personnes acceptent-elles que leur nom soit publié ?",
        help:
          "Une réponse pour toutes, que donnait une version plus ancienne du canevas. Celle de chaque personne, dans sa fiche, passe avant.",
        .yesNo,
        isRemark: true,
        isFormer: true,
        when: .isTrue("intervenants_presence")
      ),
      partenaires, referents,
    ])
  )

  static let publics = [
    Choice(
      "usagers",
      "usagers du service public",
      "Les personnes qui utilisent, ou pourraient utiliser, le service public."
    ),
    Choice(
      "agents",
      "agents",
      "Les personnes qui travaillent pour la collectivité ou pour ses établissements."
    ),
    Choice(
      "corps_intermediaires",
      "corps intermédiaires",
      "Les organisations qui représentent un groupe : syndicats, ordres, chambres consulaires, fédérations."
    ), Choice("elus", "élus", "Les personnes élues de la collectivité ou d’une autre."),
    Choice(
      "acteurs_economiques",
      "acteurs économiques",
      "Les entreprises, les artisans et les indépendants."
    ),
    Choice(
      "acteurs_academiques",
      "acteurs académiques",
      "Les établissements d’enseignement et de recherche, et celles et ceux qui y travaillent."
    ),
    Choice(
      "acteurs_associatifs",
      "acteurs associatifs",
      "Les associations et les collectifs d’habitants."
    ),
  ]

  private static let collectivite = Group(
    .feminine("collectivité", plural: "collectivités"),
    namedBy: "nom",
    [
      Field(
        "nom",
        "Nom de la collectivité",
        help: "Le nom d’usage : Rennes, Nantes Métropole, Communauté de communes de Lacq-Orthez.",
        .line,
        isRequired: true
      ),
      Field(
        "type",
        "Type de collectivité",
        help:
          "Un même code peut désigner un département et une région : le type dit de qui il s’agit.",
        .oneOf(TypeDeCollectivite.allCases.map(\.choice)),
        isRequired: true,
        role: .ownerType
      ),
      Field(
        "code",
        "Code INSEE",
        help:
          "Commune : les 5 caractères de l’Insee, qui ne sont pas le code postal. Intercommunalité : son numéro SIREN, 9 chiffres. Département : 2 ou 3 caractères. Région : 2 chiffres. Collectivité d’outre-mer : 3 chiffres.",
        .code,
        isRequired: true,
        when: .excludes("type", TypeDeCollectivite.horsDeFrance.rawValue),
        role: .ownerCode
      ),
      Field(
        "pays",
        "Pays",
        help: "Le pays de la ville, comme Belgique ou Canada.",
        .line,
        isRequired: true,
        when: .includes("type", TypeDeCollectivite.horsDeFrance.rawValue)
      ),
    ]
  )

  private static let intervenant = Group(
    .masculine("intervenant", plural: "intervenants"),
    namedBy: "nom",
    [
      Field(
        "nom",
        "Nom",
        help: "Prénom et nom. Publié seulement si la personne l’accepte.",
        .line,
        privacy: .personal(unless: Consent(beside: "accord", atRoot: "intervenants_accord"))
      ),
      Field(
        "profession",
        "Profession",
        help: "Sa fonction et, s’il y a lieu, son organisme.",
        .line
      ),
      Field(
        "titre_presentation",
        "Titre de la présentation",
        help: "Le titre annoncé, ou le sujet en quelques mots.",
        .line
      ),
      Field(
        "accord",
        "Cette personne accepte-t-elle que son nom soit publié ?",
        help:
          "Sans un oui, l’export public garde la profession et le titre, et laisse le nom de côté.",
        .yesNo,
        isRemark: true
      ),
      complement(
        "role",
        "À quel titre est-elle intervenue ?",
        help: "Une personne garante veille à la sincérité du débat ; elle n’y prend pas position.",
        .oneOf([
          Choice("intervenant", "intervenant", "La personne a présenté un sujet aux participants."),
          Choice(
            "garant",
            "garant",
            "La personne a veillé à la sincérité du débat, sans y prendre position."
          ),
          Choice(
            "expert",
            "expert",
            "La personne a répondu aux questions des participants sur ce qu’elle connaît."
          ),
        ])
      ),
    ]
  )
}
