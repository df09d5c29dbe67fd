package import FormModel

/// The canevas de documentation of Les Interconnectés, France urbaine and Intercommunalités de
/// France (2024), as values. Texts between « » in the source stand here as they are.
package enum Canevas {
  /// Where no register of codes is at hand: they are known by their shapes alone.
  package static let form = form(lookup: nil)

  /// With the codes of `lookup`, which is asked when there is a code to be checked.
  package static func form(lookup: (any CollectiviteLookup)?) -> Form {
    Form(
      format: "canevas-concertation-ia",
      formatVersion: complementsVersion,
      title: "Canevas de documentation",
      ownerList: "collectivites",
      subjectList: "concertations",
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
      promiseQuestions: promises
    )
  }
}
