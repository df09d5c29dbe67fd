internal import FormModel

/// Compléments about a concertation.
extension Canevas {
  static let complementsDeConcertation = [
    complement(
      "publics",
      "Public de cette concertation",
      help: "Si ce n’est pas celui de toute la démarche. Vide : le même.",
      .severalOf(publics)
    ),
    complement(
      "recrutement",
      "Recrutement de cette concertation",
      help: "Si ce n’est pas celui de toute la démarche. Vide : le même.",
      .severalOf(recrutements)
    ),
    complement(
      "recrutement_autre",
      "Autre recrutement",
      help: "En quelques mots, la manière dont les personnes sont venues.",
      .line,
      when: .includes("recrutement", "autre")
    ),
    complement(
      "animation",
      "Animation de cette concertation",
      help: "Si ce n’est pas celle de toute la démarche. Vide : la même.",
      .severalOf(animations)
    ),
    complement(
      "animation_autre",
      "Autre animation",
      help: "En quelques mots, le format utilisé.",
      .line,
      when: .includes("animation", "autre")
    ),
    complement(
      "participation",
      "Participation",
      help:
        "Combien de personnes, par public et par voie : sur place, en ligne, par écrit. Leur somme est comparée au nombre de participants.",
      .rows(participation),
      role: .own(.attendance)
    ),
    complement(
      "seances",
      "Séances",
      help:
        "Une ligne pour chaque séance. Leur nombre et leurs heures sont proposés pour les séquences animées.",
      .rows(seance),
      role: .own(.sessions)
    ),
  ]

  private static let participation = Group(
    .masculine("nombre par public", plural: "nombres par public"),
    namedBy: "public",
    [
      Field("public", "Public", help: "Qui a pris part.", .oneOf(publics)),
      Field(
        "voie",
        "Voie",
        help: "La manière de prendre part.",
        .oneOf([
          Choice("presence", "en présence", "Les personnes sont venues sur place."),
          Choice(
            "en_ligne",
            "en ligne",
            "Les personnes ont pris part sur une plateforme ou en visioconférence."
          ),
          Choice("ecrit", "par écrit", "Les personnes ont écrit, sur papier ou par courriel."),
          Choice("autre", "autre", "Une autre manière de prendre part."),
        ])
      ),
      Field(
        "nombre",
        "Nombre de personnes",
        help: "Chaque personne compte une fois. Vide n’est pas zéro.",
        .count,
        role: .own(.attendanceCount)
      ),
      Field("estimation", "Est-ce une estimation ?", help: "Oui si personne n’a compté.", .yesNo),
    ]
  )

  private static let seance = Group(
    .feminine("séance", plural: "séances"),
    namedBy: "date",
    [
      Field("date", "Date", help: "Le jour, ou le mois si le jour n’est pas connu.", .partialDate),
      Field(
        "heures",
        "Durée",
        help: "La durée de cette séance : 2, 2,5 ou 2h30.",
        .hours,
        role: .own(.sessionHours)
      ),
      Field(
        "lieu",
        "Lieu",
        help: "La salle ou la commune ; « en ligne » s’il n’y en a pas.",
        .line
      ),
      Field("forme", "Forme", help: "Plénière, atelier, visite, réunion publique.", .line),
      Field("theme", "Thème", help: "Ce dont il a été question.", .line),
      Field("participants", "Nombre de participants", help: "Les personnes présentes.", .count),
    ]
  )
}
