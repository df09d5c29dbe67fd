package import FormModel
internal import JSONText

/// The end of each concertation (section 3) is not before the start of the démarche (section 1).
package struct EndNotBeforeStart: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    guard let start = canevas.date(at: .root + "date_debut") else { return [] }
    return canevas.questions.compactMap { question in
      guard question.field.key == "date_fin", let end = canevas.date(at: question.path),
        end < start
      else { return nil }
      return Problem(
        .error,
        at: question.path,
        "La fin, le \(end.typed), est avant le début, le \(start.typed).",
        remedy: "Corrigez cette date, ou la date de début dans les informations pratiques."
      )
    }
  }
}

extension Examination {
  func date(at path: Path) -> CalendarDate? {
    answers[path]?.string.flatMap(CalendarDate.init(iso:))
  }
}
