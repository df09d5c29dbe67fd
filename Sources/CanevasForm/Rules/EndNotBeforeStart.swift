package import FormModel
package import JSONText

/// The end of each concertation (section 3) must not be before the start of the démarche (section
/// 1).
package struct EndNotBeforeStart: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    guard let first = canevas.form.field(.start), let last = canevas.form.field(.end),
      let start = canevas.date(at: .root + first.key)
    else { return [] }
    return canevas.questions.compactMap { question in
      guard question.field == last, let end = canevas.date(at: question.path),
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

extension EndNotBeforeStart {
  // Looked up once: tens of thousands of canevas are asked.
  private static let keys = Canevas.form.countedQuestions.map {
    (start: $0.start.jsonKey, rows: $0.subjects.list.jsonKey, end: $0.end.jsonKey)
  }

  /// ISO 8601 dates sort like their texts. An invalid date is an error of its own.
  package func mayFindError(in document: FlatJSON, at answers: FlatJSON.Node) -> Bool {
    guard let keys = Self.keys, let start = document.text(keys.start, of: answers),
      let rows = document.member(keys.rows, of: answers)
    else { return false }
    return document.elements(of: rows).contains { row in
      document.text(keys.end, of: row).map { $0 < start } ?? false
    }
  }
}

extension FlatJSON {
  fileprivate func text(_ key: JSONKey, of node: Node) -> String? {
    member(key, of: node).flatMap(string)
  }
}

extension Examination {
  func date(at path: Path) -> CalendarDate? {
    answers[path]?.string.flatMap(CalendarDate.init(iso:))
  }
}
