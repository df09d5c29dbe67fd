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
