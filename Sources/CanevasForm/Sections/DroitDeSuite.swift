internal import FormModel

extension Canevas {
  /// The questions about promises. Both deadlines are those of the Commission nationale du débat
  /// public: a report within two months, an answer to each proposition within three.
  static let promises = PromiseQuestions(
    list: "concertations",
    end: "date_fin",
    items: "propositions",
    due: "echeance",
    pendingAnswers: ["a_l_etude"],
    lastStates: ["deja_en_place", "realisee", "abandonnee", "hors_competence", "transmise"],
    customs: [
      .init("restitution", months: 2, "rendre compte de la concertation", isForEach: false),
      .init("reponses", months: 3, "répondre aux propositions", isForEach: true),
    ]
  )
}
