package import FormModel
internal import JSONText

/// The events of a proposition must be in chronological order, because the last one gives its
/// state.
package struct SuitesInOrder: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    guard let history = canevas.form.subjects?.items?.group.history else { return [] }
    let key = history.declared.date
    return canevas.questions.flatMap { question -> [Problem] in
      guard question.field == history.field else { return [] }
      let dates = canevas.answers.rows(at: question.path).enumerated().compactMap { index, row in
        row.object?[key]?.string.flatMap(PartialDate.init(edtf:)).map { (index, $0) }
      }
      return zip(dates, dates.dropFirst()).compactMap { before, after in
        // A month and a day in it overlap, so only report a certain contradiction.
        guard after.1.end < before.1.start else { return nil }
        return Problem(
          .warning,
          at: question.path + after.0 + key,
          "Cette suite, \(after.1.typed), est avant celle qui la précède, \(before.1.typed).",
          remedy: "Remettez-les par ordre de date : la dernière dit où en est la proposition."
        )
      }
    }
  }
}
