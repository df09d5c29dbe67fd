/// A day of the Gregorian calendar, without time and time zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// `nil` if there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Parses a stored `AAAA-MM-JJ`; `nil` for anything else.
  package init?(iso text: String) {
    var text = text
    guard let date = text.withUTF8({ Self(iso: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = date
  }

  /// Parses UTF-8 bytes.
  package init?(iso text: UnsafeRawBufferPointer) {
    guard text.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for (offset, byte) in text.enumerated() {
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte - 0x30)
      switch offset {
      case ..<4: numbers.year = numbers.year * 10 + digit
      case ..<7: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// Day 0 is 1 January 1970. Implements Hinnant’s algorithm for the proleptic Gregorian calendar.
  package init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  package var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 0 is Monday, the first day of a French week.
  package var weekday: Int {
    let remainder = (daysSince1970 + 3) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }

  /// The day `days` later; unchanged if that is outside of the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate {
    let date = CalendarDate(daysSince1970: daysSince1970 + days)
    return (1...9999).contains(date.year) ? date : self
  }

  /// The same day of another month, or the last day of that month.
  package func adding(months: Int) -> CalendarDate {
    let index = year * 12 + (month - 1) + months
    let (year, month) = (index / 12, index % 12 + 1)
    let day = min(day, Self.days(inMonth: month, of: year))
    return CalendarDate(year: year, month: month, day: day) ?? self
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// Text forms.
extension CalendarDate {
  package static let monthNames = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  package static let weekdayNames = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]

  /// `AAAA-MM-JJ`, the stored form.
  package var iso: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      var rest = (year * 100 + month) * 100 + day
      for offset in [9, 8, 6, 5, 3, 2, 1, 0] {
        buffer.initializeElement(at: offset, to: UInt8(0x30 + rest % 10))
        rest /= 10
      }
      for offset in [4, 7] { buffer.initializeElement(at: offset, to: UInt8(ascii: "-")) }
      return 10
    }
  }

  /// `JJ/MM/AAAA`, the typed form.
  package var typed: String { "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))" }

  package var weekdayName: String { Self.weekdayNames[weekday] }

  package var monthName: String { Self.monthNames[month - 1] }

  /// "lundi 7 octobre 2024"; the first of a month is "1er".
  package var prose: String {
    "\(weekdayName) \(day == 1 ? "1er" : String(day)) \(monthName) \(year)"
  }

  /// "14 mars 2025"; the first of a month is "1er".
  package var dayMonthYear: String {
    "\(day == 1 ? "1er" : String(day))\u{A0}\(monthName) \(year)"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
