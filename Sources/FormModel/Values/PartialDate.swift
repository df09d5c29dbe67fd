/// A date known to the day, the month or the year.
package struct PartialDate: Hashable, Sendable {
  package let year: Int
  /// `nil` if only the year is known.
  package let month: Int?
  /// `nil` if the day is not known.
  package let day: Int?

  /// A month or a year; `nil` for an invalid month or an implausible year.
  package init?(year: Int, month: Int? = nil) {
    guard Self.years.contains(year), month.map({ (1...12).contains($0) }) ?? true else {
      return nil
    }
    (self.year, self.month, day) = (year, month, nil)
  }

  package init(_ date: CalendarDate) {
    (year, month, day) = (date.year, date.month, date.day)
  }

  /// Plausible years: any other number is more likely something else.
  private static let years = 1900...2100

  /// EDTF level 0 (ISO 8601-2): `2024`, `2024-02`, `2024-02-15`; `nil` for anything else.
  package init?(edtf text: String) {
    if let date = CalendarDate(iso: text) {
      self.init(date)
      return
    }
    // Complete it to a day, which validates it.
    guard text.utf8.count == 4 || text.utf8.count == 7,
      let first = CalendarDate(iso: text + "-01-01".suffix(10 - text.utf8.count))
    else { return nil }
    self.init(year: first.year, month: text.utf8.count == 7 ? first.month : nil)
  }

  package var edtf: String {
    switch (month, day) {
    case (_?, _?): start.iso
    case (_?, nil): String(start.iso.prefix(7))
    default: String(start.iso.prefix(4))
    }
  }

  /// The first day, which is the sort key.
  package var start: CalendarDate {
    CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
      ?? CalendarDate(daysSince1970: 0)
  }

  /// The last day.
  package var end: CalendarDate {
    switch (month, day) {
    case (_?, _?): start
    case (_?, nil): start.adding(months: 1).adding(days: -1)
    default: start.adding(months: 12).adding(days: -1)
    }
  }

  /// `2024`, `02/2024`, `15/02/2024`.
  package var typed: String {
    switch (month, day) {
    case (_?, _?): start.typed
    case (_?, nil): String(start.typed.dropFirst(3))
    default: String(year)
    }
  }

  /// "2024", "février 2024", "jeudi 15 février 2024".
  package var prose: String {
    switch (month, day) {
    case (_?, _?): start.prose
    case (_?, nil): "\(start.monthName) \(year)"
    default: String(year)
    }
  }
}

/// Sorts by the first day; of equal ones, the less precise date comes first.
extension PartialDate: Comparable {
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    left.start == right.start ? left.end > right.end : left.start < right.start
  }
}
