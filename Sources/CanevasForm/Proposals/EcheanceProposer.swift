package import FormModel
internal import JSONText

/// When an answer is due: the practice of the CNDP is a report within two months of the end of a
/// concertation, and an answer within three.
package struct EcheanceProposer: Proposer {
  private static let practice = [(2, "deux mois après la fin"), (3, "trois mois après la fin")]

  package init() {}

  package func proposals(at path: Path, in answers: Answers) -> [Suggestion] {
    guard path.key == "echeance", let list = path.parent?.parent, list.key == "propositions",
      let end = list.parent.flatMap({ answers[$0 + "date_fin"]?.string })
        .flatMap(CalendarDate.init(iso:))
    else { return [] }
    return Self.practice.map { months, words in
      let day = end.adding(months: months)
      return Suggestion(
        title: day.typed,
        detail: words,
        answers: [.init("echeance", .string(day.iso))]
      )
    }
  }
}
