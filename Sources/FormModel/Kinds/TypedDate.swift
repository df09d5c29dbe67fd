package import JSONText

/// A day, typed `JJ/MM/AAAA` and stored `AAAA-MM-JJ`; either is read.
package struct TypedDate: TextCodec {
  package init() {}

  package var example: String? { "JJ/MM/AAAA" }

  package func value(of typed: String) throws(Rejection) -> JSON {
    CalendarDate(iso: typed) == nil
      ? .string(try Self.date(typed.trimmed).iso) : .string(typed)
  }

  package func typed(_ stored: JSON) -> String? {
    stored.string.flatMap(CalendarDate.init(iso:))?.typed
  }

  package func prose(_ stored: JSON) -> String? {
    stored.string.flatMap(CalendarDate.init(iso:))?.prose
  }

  /// The day that was typed. Blanks, points and hyphens serve as slashes, `7/9/2024` as `07/09/2024`;
  /// four digits at the start are the year.
  package static func date(_ text: String) throws(Rejection) -> CalendarDate {
    var parts = text.split { "/.-".contains($0) || $0.isWhitespace }
    let areDigits = parts.allSatisfy { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    if parts.first?.count == 4 { parts.reverse() }
    let numbers = parts.compactMap { Int($0) }
    guard areDigits, parts.count == 3, numbers.count == 3 else {
      throw Rejection(
        "« \(text.excerpt) » ne se lit pas comme une date.",
        remedy: "Écrivez le jour, le mois et l’année en chiffres : 07/10/2024."
      )
    }
    let (day, month, year) = (numbers[0], numbers[1], numbers[2])
    guard parts[2].count == 4, year > 0 else {
      throw Rejection(
        "L’année s’écrit avec quatre chiffres.",
        remedy: "Écrivez par exemple 07/10/2024."
      )
    }
    guard (1...12).contains(month) else {
      throw Rejection(
        "Le mois \(month) n’existe pas.",
        remedy: "L’ordre est jour, mois, année : 07/10/2024."
      )
    }
    let name = CalendarDate.monthNames[month - 1]
    let days = CalendarDate.days(inMonth: month, of: year)
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw Rejection(
        "Ce jour n’existe pas : \(name) \(year) a \(days) jours.",
        remedy: "Donnez un jour de 1 à \(days)."
      )
    }
    return date
  }
}
