package import JSONText

/// A day, a month or a year: `15/03/2024`, `02/2024`, `février 2024`, `2024`. Stored in EDTF level
/// 0, which is read as well.
package struct PartialDateText: TextCodec {
  package init() {}

  package var example: String? { "JJ/MM/AAAA, MM/AAAA ou AAAA" }
  package var shape: TextShape { .short(cells: 16) }
  package var isDate: Bool { true }

  package var datum: Datum {
    Datum(.text, pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", sample: "2024-02")
  }

  package func echo(of stored: JSON) -> String? { prose(stored) }

  package func value(ofForeign text: String) -> JSON? {
    if let value = try? value(of: text) { return value }
    if let month = PartialDate(abbreviated: text) { return .string(month.edtf) }
    return valueOfNumber(in: text)
  }

  package func value(ofNumber number: JSON) -> JSON? {
    number.integer.flatMap { number in
      (PartialDate(year: number) ?? CalendarDate(counted: number).map(PartialDate.init))?.edtf
    }.map { .string($0) }
  }

  package func reading(_ typed: String) throws(Rejection) -> JSON {
    if PartialDate(edtf: typed) != nil { return .string(typed) }
    return .string(try Self.date(typed.trimmed).edtf)
  }

  package func typed(_ stored: JSON) -> String? {
    stored.string.flatMap(PartialDate.init(edtf:))?.typed
  }

  package func prose(_ stored: JSON) -> String? {
    stored.string.flatMap(PartialDate.init(edtf:))?.prose
  }

  /// The typed date with the given precision; missing parts are never guessed.
  package static func date(_ text: String) throws(Rejection) -> PartialDate {
    let words = DateWords(text.withoutInvisibles)
    let known: PartialDate? =
      switch words.lacking {
      case .day(let month, let year): PartialDate(year: year, month: month)
      case .dayAndMonth(let year): PartialDate(year: year)
      case .year, nil: nil
      }
    if let known, words.weekday == nil { return known }
    if words.parts == nil, words.lacking == nil {
      throw Rejection(
        "« \(text.excerpt) » ne se lit pas comme une date.",
        remedy: "Écrivez ce que vous en savez : 15/03/2024, 03/2024, mars 2024 ou 2024."
      )
    }
    return PartialDate(try TypedDate.date(text))
  }
}

extension PartialDate {
  /// Reads `févr-24` or `Feb-24`, as spreadsheets show a month. In typed text the number might be a
  /// day.
  init?(abbreviated text: String) {
    guard let (month, year) = DateWords(text).abbreviatedMonth else { return nil }
    self.init(year: year, month: month)
  }
}
