package import FormModel

/// The canevas de documentation of Les Interconnectés, France urbaine and Intercommunalités de
/// France (2024), as values. Texts between « » in the source stand here as they are.
package enum Canevas {
  package static let form = Form(
    format: "canevas-concertation-ia",
    formatVersion: 1,
    title: "Canevas de documentation",
    ownerList: "collectivites",
    subjectList: "concertations",
    steps: [informations, objectifs, resultats, engagements],
    rules: [
      CodeMatchesType(), EndNotBeforeStart(), FarDate(), NobodyTookPart(), PropositionAnswered(),
      PersonalDataInText(), ArrondissementNotCommune(), OpenToAll(),
    ],
    completions: [TypeOfCode()],
    notices: [levels, purposes]
  )
}
