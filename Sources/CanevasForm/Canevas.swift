package import FormModel

/// The canevas de documentation of Les Interconnectés, France urbaine and Intercommunalités de
/// France (2024), as data. Its wording is quoted unchanged.
package enum Canevas {
  /// The form without a table of codes; codes are checked by shape only.
  package static let form = form(lookup: nil)

  /// The form with the codes of `lookup`, which is queried on demand.
  package static func form(lookup: (any CollectiviteLookup)?) -> Form {
    Form(
      format: "canevas-concertation-ia",
      formatVersion: complementsVersion,
      title: "Canevas de documentation",
      steps: [informations, objectifs, resultats, engagements],
      rules: [
        CodeMatchesType(lookup), EndNotBeforeStart(), FarDate(), NobodyTookPart(),
        PropositionAnswered(), PersonalDataInText(), ControlCharacter(), ArrondissementNotCommune(),
        OpenToAll(), LikelyAddress(), ParticipationSum(), SeancesCounted(), SuitesInOrder(),
      ] + (lookup.map { [KnownCode($0)] } ?? []),
      completions: [TypeOfCode(lookup)],
      suggester: lookup.map { CollectiviteSuggester($0) },
      proposers: [SeancesProposer(), EcheanceProposer()],
      codesSource: { lookup?.source },
      isCode: CodeShape.isCode,
      notices: [levels, purposes],
      promiseQuestions: promises,
      counted: counted,
      introduction: introduction,
      card: { card(lookup) }
    )
  }
}
