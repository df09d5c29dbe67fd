internal import FormModel

extension Canevas {
  /// What is promised for the propositions of a concertation. Both deadlines are those of the Commission nationale du débat
  /// public: a report within two months, an answer to each proposition within three.
  static let promises = PromiseQuestions(
    pendingAnswers: ["a_l_etude"],
    lastStates: ["deja_en_place", "realisee", "abandonnee", "hors_competence", "transmise"],
    customs: [
      .init("restitution", months: 2, "rendre compte de la concertation", isForEach: false),
      .init("reponses", months: 3, "répondre aux propositions", isForEach: true),
    ]
  )
}
