internal import FormModel

extension Canevas {
  /// What the screens say of the canevas.
  static let introduction = FormIntroduction(
    topic: "concertations sur l’IA",
    purpose:
      "Documenter une concertation publique sur l’IA, dans la forme commune des Interconnectés, de France urbaine et d’Intercommunalités de France.",
    atHand:
      "Ayez sous la main les dates, le nombre de séances et de personnes, l’avis rendu, les propositions et les réponses qui leur ont été données.",
    recipient: .init("Les Interconnectés", dative: "aux Interconnectés"),
    pageSynonyms: ["démarche", "panel", "atelier", "nouvelle"]
  )
}
