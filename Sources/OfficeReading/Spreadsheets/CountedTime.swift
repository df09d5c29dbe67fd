internal import FormModel

/// Serial dates of spreadsheets.
enum CountedTime {
  /// `2024-09-18`, or `2024-09-18T10:42:00` where it is no whole day; `nil` for what is no time from
  /// March 1900 to 9999.
  /// A format that shows no day hides the one that the program has added to a month or a year.
  enum Precision { case year, month, day }

  static func text(of count: Double, from1904: Bool, _ precision: Precision = .day) -> String? {
    let count = from1904 ? count + 1_462 : count
    guard count >= 61, count < 2_958_466 else { return nil }
    let seconds = Int((count * 86_400).rounded())
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let day = CalendarDate(daysSince1970: days - 25_569).iso
    if second == 0 {
      switch precision {
      case .year where day.hasSuffix("-01-01"): return String(day.prefix(4))
      case .month where day.hasSuffix("-01"): return String(day.prefix(7))
      case .year, .month, .day: return day
      }
    }
    return "\(day)T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
