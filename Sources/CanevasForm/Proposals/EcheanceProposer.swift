package import FormModel
internal import JSONText

/// Proposes due dates. The CNDP’s practice is a report within two months of the end of a
/// concertation, and answers within three.
package struct EcheanceProposer: Proposer {
  package init() {}

  package func proposals(
    at question: Question,
    in answers: Answers,
    of form: Form
  ) -> [Suggestion] {
    guard let promised = form.promised, question.field == promised.items.due,
      let row = question.path.parent?.parent?.parent,
      let end = answers[row + promised.end.key]?.string.flatMap(CalendarDate.init(iso:))
    else { return [] }
    return promised.questions.customs.map { custom in
      let day = end.adding(months: custom.months)
      return Suggestion(
        title: day.typed,
        detail: "\(custom.months) mois après la fin : \(custom.title)".withFrenchSpaces,
        answers: [.init(question.field.key, .string(day.iso))]
      )
    }
  }
}
