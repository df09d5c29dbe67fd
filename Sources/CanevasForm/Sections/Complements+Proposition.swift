internal import FormModel
internal import JSONText

/// Compléments about a proposition: its origin and its later events.
extension Canevas {
  static let complementsDeProposition = [
    complement(
      "numero",
      "Numéro",
      help: "Le numéro que l’avis lui donne.",
      .line
    ),
    complement(
      "axe",
      "Axe",
      help: "Le chapitre ou le thème de l’avis ; les listes et les documents groupent par axe.",
      .line,
      proposesUsed: true
    ),
    complement(
      "portee_par",
      "Portée par",
      help: "Le collège ou le groupe qui la propose : citoyens, élus, agents.",
      .line,
      proposesUsed: true
    ),
    complement(
      "soutien",
      "Soutien",
      help: "Le vote sur cette proposition.",
      .group([
        complement("pour", "Pour", help: "Le nombre de voix pour.", .count),
        complement("contre", "Contre", help: "Le nombre de voix contre.", .count),
        complement("abstention", "Abstentions", help: "Le nombre d’abstentions.", .count),
      ]),
      summary: Soutien.words
    ),
    complement(
      "echeance",
      "À rendre compte avant le",
      help: "Le jour pour lequel une réponse, ou la suite de celle-ci, est promise.",
      .date,
      role: .due
    ),
    complement(
      "suites",
      "Suites",
      help: "Ce qui a été dit ou fait depuis, par ordre de date. La dernière dit où l’on en est.",
      .rows(suite)
    ),
  ]

  private static let suite = Group(
    .feminine("suite", plural: "suites"),
    namedBy: "date",
    [
      Field("date", "Date", help: "Le jour, le mois ou l’année où cela a été dit.", .partialDate),
      Field(
        "auteur",
        "Auteur",
        help: "Qui l’a dit ou fait : le conseil, un service, un élu.",
        .line
      ),
      Field(
        "etat",
        "État",
        help: "Où en est la proposition à cette date.",
        .oneOf([
          Choice(
            "deja_en_place",
            "déjà en place",
            "Ce que la proposition demande existait déjà à cette date."
          ),
          Choice(
            "programmee",
            "programmée",
            "La mise en œuvre est décidée, avec une date ou un budget, et n’a pas commencé."
          ),
          Choice("en_cours", "en cours", "La mise en œuvre a commencé."),
          Choice("realisee", "réalisée", "Ce que la proposition demande est fait."),
          Choice("abandonnee", "abandonnée", "La collectivité a renoncé à la mise en œuvre."),
          Choice(
            "hors_competence",
            "hors compétence",
            "La collectivité n’a pas le droit d’agir sur ce sujet."
          ),
          Choice(
            "transmise",
            "transmise",
            "La proposition a été envoyée à l’autorité qui peut agir."
          ),
        ])
      ),
      Field("texte", "Texte", help: "Ce qui a été dit ou fait.", .paragraphs),
      Field("url", "Adresse web (URL)", help: "La page ou le document où c’est écrit.", .url),
    ]
  )
}

/// A vote on one line.
enum Soutien {
  /// « 41 voix sur 45 », or « 41 voix » if nothing else is known; `nil` if there is more than
  /// numbers.
  @Sendable
  static func words(_ members: JSONObject) -> String? {
    let keys = ["pour", "contre", "abstention"]
    let counts = keys.map { members[$0].flatMap(WholeNumber().number) }
    guard
      members.members.allSatisfy({
        keys.contains($0.key) && WholeNumber().number($0.value) != nil
      }),
      let pour = counts[0]
    else { return nil }
    let votes = "\(pour.inFrench) voix"
    let others = counts.dropFirst().compactMap(\.self)
    if others.isEmpty { return votes }
    return "\(votes) sur \((pour + others.reduce(0, +)).inFrench)"
  }
}
