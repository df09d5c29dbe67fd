package import FormModel
internal import JSONText

/// The participants by public and voie must add up to the total.
package struct ParticipationSum: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    guard let participants = canevas.form.field(.participants),
      let count = canevas.form.field(.attendanceCount)
    else { return [] }
    return canevas.questions.compactMap { question in
      guard question.field.role == .own(.attendance), let place = question.path.parent,
        let total = canevas.answers[place + participants.key]?.integer,
        let sum = canevas.answers.rows(at: question.path).sum(of: count.key), sum != total
      else { return nil }
      return Problem(
        .warning,
        at: question.path,
        "La somme des nombres par public est \(sum.inFrench), et le nombre de participants \(total.inFrench).",
        remedy:
          "Corrigez l’un ou l’autre, sauf si des personnes sont comptées dans plusieurs lignes."
      )
    }
  }
}

extension [JSON] {
  /// `nil` if a row has no number, since the sum is then unknown.
  fileprivate func sum(of key: String) -> Int? {
    let numbers = compactMap { $0.object?[key].flatMap(WholeNumber().number) }
    return numbers.isEmpty || numbers.count < count ? nil : numbers.reduce(0, +)
  }
}
