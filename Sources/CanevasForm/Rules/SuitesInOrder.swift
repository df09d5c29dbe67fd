package import FormModel
internal import JSONText

/// What became of a proposition is told in the order of its dates, so that the last one says its state.
package struct SuitesInOrder: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    guard let history = canevas.form.promised?.items.history else { return [] }
    let key = history.declared.date
    return canevas.questions.flatMap { question -> [Problem] in
      guard question.field == history.field else { return [] }
      let dates = canevas.answers.rows(at: question.path).enumerated().compactMap { index, row in
        row.object?[key]?.string.flatMap(PartialDate.init(edtf:)).map { (index, $0) }
      }
      return zip(dates, dates.dropFirst()).compactMap { before, after in
        // A month may be over before a day in it, or not: only what is certain is said.
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
