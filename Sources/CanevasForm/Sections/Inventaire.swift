internal import FormModel

extension Canevas {
  /// What an inventory counts.
  static let counted = Counted(
    "inventaire-concertations-ia",
    of: .feminine("démarche", plural: "démarches"),
    choices: ["publics", "recrutement", "animation"],
    audience: (field: "publics", noun: .masculine("public", plural: "publics")),
    sums: [
      .init("participants", of: "participants", "participants"),
      .init("heures", of: "sequences_heures", "heures d’animation"),
      .init("sequences", of: "sequences_nombre", "séquences animées"),
    ],
    commitment: .init("suite", of: "droit_de_suite", "Engagement sur un droit de suite"),
    // The points of vigilance first, then what holds back, then what may be won.
    texts: [
      .init(
        "vigilance",
        "Vigilances",
        of: ["vigilance_difficultes", "vigilance_interrogations", "vigilance_alertes"]
      ),
      .init("freins", "Freins", of: ["diagnostic_freins"]),
      .init("opportunites", "Opportunités", of: ["diagnostic_opportunites"]),
    ],
    textWords: (
      heading: "Vigilances et diagnostics",
      voices: "craint (vigilances, freins), attend (opportunités) et propose"
    ),
    themes: themes,
    addressee: "destinataire",
    aftermath: .init(
      documents: (
        list: "ressources",
        kind: .init("nature-ressource", of: "nature", "Ressources produites")
      ),
      attendance: (list: "participation", people: "public", channel: "voie", number: "nombre"),
      sessions: (
        list: "seances",
        hours: .init("seances-heures", of: "heures", "heures de séances")
      )
    )
  )
}
