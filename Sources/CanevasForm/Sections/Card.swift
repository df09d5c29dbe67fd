internal import FormModel

extension Canevas {
  /// What catalogues and schemas say about the canevas.
  static func card(_ lookup: (any CollectiviteLookup)?) -> FormCard {
    FormCard(
      summary:
        "Comment une collectivité a mené une concertation publique sur l’intelligence artificielle : qui l’a portée, avec qui et par quelles méthodes, ce qui en est sorti, ce qui a été répondu à chaque proposition et ce qui a suivi.",
      keywords: [
        "concertation", "participation citoyenne", "intelligence artificielle", "collectivités",
        "démocratie locale", "droit de suite",
      ],
      authors: ["Les Interconnectés", "France urbaine", "Intercommunalités de France"],
      sources: [
        "Les Interconnectés, France urbaine et Intercommunalités de France, appel à concertations sur l’intelligence artificielle (2024) : canevas de documentation"
      ],
      use:
        "Il sert à rendre compte, de la même manière, de concertations menées par des collectivités différentes.",
      method: (
        one:
          "Une personne de la collectivité a répondu, étape par étape, aux questions du canevas ; les réponses sont données telles quelles. Les codes des collectivités sont comparés au référentiel que les sources nomment. Rien n’est calculé ni résumé.",
        pooled:
          "Chacun a été rempli par la collectivité qui a mené la concertation. De plusieurs fichiers d’un même canevas, le plus récent compte ; les autres sont dans remplaces.csv. La nature, le département, la région et le SIREN des collectivités sont ajoutés d’après le référentiel que les sources nomment."
      ),
      limits: (
        all: [
          "Les nombres (participants, heures, voix) sont ceux que la collectivité déclare ; personne d’autre ne les a vérifiés.",
          "Les propositions, les vigilances et les diagnostics sont dans les mots des participants ou de la collectivité. Les personnes qui ont pris part n’ont pas été choisies pour représenter toute la population, sauf si le recrutement le dit.",
        ],
        pooled:
          "Chaque collectivité a choisi de prendre part et de remplir son canevas : ce qui est réuni ne représente pas toutes les concertations."
      ),
      contact: (
        complete:
          "L’adresse de la personne référente est dans canevas.csv, colonne referent_email.",
        open:
          "L’adresse de la personne référente n’est jamais publiée ; la collectivité répond par ses voies habituelles.",
        pooled:
          "Pour un canevas : la collectivité qui l’a écrit, nommée dans collectivites.csv. Pour l’inventaire : la personne qui le publie."
      ),
      editions: [
        FormEdition(
          1,
          "2026-11-24",
          "Les questions de l’appel, dans ses mots, et les engagements de la collectivité."
        ),
        FormEdition(
          2,
          "2026-11-28",
          "Des compléments facultatifs, parce que de vraies concertations ont plus à dire que l’appel ne demande : numéro, axe, soutien, échéance et suites d’une proposition, séances, participation par public, nature des documents, partenaires. Rien d’autre ne change, et un canevas qui n’en a pas reste de version 1."
        ),
      ],
      level: { TypeDeCollectivite(rawValue: $0)?.level ?? .other },
      siren: { code, type in
        // The code of an intercommunalité is its SIREN.
        if CodeShape.isSiren(code) { return code }
        return TypeDeCollectivite(rawValue: type).flatMap { lookup?.siren(code: code, type: $0) }
      }
    )
  }
}
