package import FormModel
internal import JSONText

/// A date before 2015, or more than ten years ahead, is probably a typo.
package struct FarDate: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.questions.compactMap { question in
      guard question.field.kind.codec?.isDate ?? false,
        let date = canevas.answers[question.path]?.string.flatMap(PartialDate.init(edtf:))
      else { return nil }
      let isEarly = date.year < 2015
      guard isEarly || date.start > canevas.today.adding(months: 120) else { return nil }
      return Problem(
        .warning,
        at: question.path,
        isEarly
          ? "Cette date est ancienne : \(date.prose)."
          : "Cette date est lointaine : \(date.prose).",
        remedy: "Vérifiez l’année."
      )
    }
  }
}
