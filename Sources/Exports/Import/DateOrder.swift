internal import FormModel
internal import JSONText

/// Infers from all dates of a package which number of `10/7/2024` is the day.
struct DateOrder {
  private var isDayFirst = false
  private var isMonthFirst = false
  private var isISO = false
  /// Semicolons indicate a spreadsheet set to French or another language with the day first.
  private let isFrench: Bool

  init(isFrench: Bool) { self.isFrench = isFrench }

  /// Takes a date of the package into account.
  mutating func learn(from cell: String) {
    guard let (first, second, _) = Self.numbers(in: cell) else {
      if CalendarDate(iso: String(cell.trimmed.prefix(10))) != nil { isISO = true }
      return
    }
    if first > 12, second <= 12 { isDayFirst = true }
    if second > 12, first <= 12 { isMonthFirst = true }
  }

  /// Takes a time of the metadata into account, unless it is in ISO form: the dates may have been
  /// written by another program.
  mutating func learn(fromTime cell: String) {
    if Self.numbers(in: cell.day) != nil { learn(from: cell.day) }
  }

  enum Answer: Equatable {
    /// Read it like typed input.
    case asTyped
    case day(CalendarDate)
    case either(CalendarDate, CalendarDate)
  }

  func answer(to cell: String) -> Answer {
    guard let (first, second, year) = Self.numbers(in: cell), first != second,
      let swapped = CalendarDate(year: year, month: first, day: second)
    else { return .asTyped }
    guard let typed = CalendarDate(year: year, month: second, day: first) else {
      return isDayFirst ? .asTyped : .day(swapped)
    }
    switch (isDayFirst, isMonthFirst) {
    case (true, false): return .asTyped
    case (false, true): return .day(swapped)
    case (false, false) where isFrench && !isISO: return .asTyped
    default: return .either(typed, swapped)
    }
  }

  /// The numbers of `10/7/2024` or `10-7-24`. Dates with dots are French.
  private static func numbers(in cell: String) -> (Int, Int, year: Int)? {
    let parts = cell.withoutInvisibles.trimmed
      .split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    guard parts.count == 3, parts[2].utf8.count == 4 || parts[2].utf8.count == 2,
      (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count)
    else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == 3 else { return nil }
    return (numbers[0], numbers[1], parts[2].utf8.count == 2 ? 2000 + numbers[2] : numbers[2])
  }
}
