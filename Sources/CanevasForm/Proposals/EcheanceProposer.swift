package import FormModel
internal import JSONText

/// Proposes due dates. The CNDP’s practice is a report within two months of the end of a
/// concertation, and answers within three.
package struct EcheanceProposer: Proposer {
  package init() {}

  package func proposals(at path: Path, in answers: Answers) -> [Suggestion] {
    guard path.key == "echeance", let list = path.parent?.parent, list.key == "propositions",
      let end = list.parent.flatMap({ answers[$0 + "date_fin"]?.string })
        .flatMap(CalendarDate.init(iso:))
    else { return [] }
    return Canevas.promises.customs.map { custom in
      let day = end.adding(months: custom.months)
      return Suggestion(
        title: day.typed,
        detail: "\(custom.months) mois après la fin : \(custom.title)".withFrenchSpaces,
        answers: [.init("echeance", .string(day.iso))]
      )
    }
  }
}
