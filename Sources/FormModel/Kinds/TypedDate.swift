package import JSONText

/// A day, typed as `JJ/MM/AAAA` or in words and stored as `AAAA-MM-JJ`. Both are read.
package struct TypedDate: TextCodec {
  package init() {}

  package var example: String? { "JJ/MM/AAAA" }
  package var shape: TextShape { .short(cells: 12) }
  package var isDate: Bool { true }

  package var datum: Datum {
    Datum(.date, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", sample: "2024-10-07")
  }

  package func echo(of stored: JSON) -> String? {
    stored.string.flatMap(CalendarDate.init(iso:))?.weekdayName
  }

  package func value(ofForeign text: String) -> JSON? {
    (try? value(of: text)) ?? valueOfNumber(in: text)
  }

  package func value(ofNumber number: JSON) -> JSON? {
    number.integer.flatMap(CalendarDate.init(counted:)).map { .string($0.iso) }
  }

  package func reading(_ typed: String) throws(Rejection) -> JSON {
    CalendarDate(iso: typed) == nil
      ? .string(try Self.date(typed.trimmed).iso) : .string(typed)
  }

  package func typed(_ stored: JSON) -> String? {
    stored.string.flatMap(CalendarDate.init(iso:))?.typed
  }

  package func prose(_ stored: JSON) -> String? {
    stored.string.flatMap(CalendarDate.init(iso:))?.prose
  }

  /// Parses `07/10/2024`, `7-10-24`, `2024-10-07`, `lundi 7 octobre 2024`.
  package static func date(_ text: String) throws(Rejection) -> CalendarDate {
    let words = DateWords(text.withoutInvisibles)
    guard let parts = words.parts else { throw unfinished(words) ?? notADate(text) }
    guard let year = parts.year else {
      throw Rejection(
        "L’année s’écrit avec quatre chiffres.",
        remedy: "Écrivez par exemple 07/10/2024."
      )
    }
    guard (1...12).contains(parts.month) else {
      throw Rejection(
        "Le mois \(parts.month) n’existe pas.",
        remedy: "L’ordre est jour, mois, année : 07/10/2024."
      )
    }
    let name = CalendarDate.monthNames[parts.month - 1]
    let days = CalendarDate.days(inMonth: parts.month, of: year)
    guard let date = CalendarDate(year: year, month: parts.month, day: parts.day) else {
      throw Rejection(
        "Ce jour n’existe pas : \(name) \(year) a \(days) jours.",
        remedy: "Donnez un jour de 1 à \(days)."
      )
    }
    if let weekday = words.weekday, weekday != date.weekday {
      throw Rejection(
        "Ce jour est un \(date.weekdayName), et non un \(CalendarDate.weekdayNames[weekday]).",
        remedy: "Corrigez le jour de la semaine ou la date."
      )
    }
    return date
  }

  private static func notADate(_ text: String) -> Rejection {
    Rejection(
      "« \(text.excerpt) » ne se lit pas comme une date.",
      remedy: "Écrivez le jour, le mois et l’année en chiffres : 07/10/2024."
    )
  }

  /// The error for an incomplete date; missing parts are never guessed.
  private static func unfinished(_ words: DateWords) -> Rejection? {
    switch words.lacking {
    case .day(let month, let year):
      let name = "\(CalendarDate.monthNames[month - 1]) \(year)"
      return Rejection(
        "« \(name) » est un mois, et non un jour.",
        remedy: "Donnez aussi le jour, comme 15 \(name)."
      )
    case .dayAndMonth(let year):
      return Rejection(
        "« \(year) » est une année, et non un jour.",
        remedy: "Donnez aussi le jour et le mois, comme 07/10/\(year)."
      )
    case .year(let day, let month):
      let name = "\(day == 1 ? "1er" : String(day)) \(CalendarDate.monthNames[month - 1])"
      return Rejection(
        "Il manque l’année à « \(name) ».",
        remedy: "Écrivez-la avec quatre chiffres, comme \(name) 2026."
      )
    case nil: return nil
    }
  }
}
