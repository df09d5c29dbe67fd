internal import FormModel

/// Serial dates of spreadsheets.
enum CountedTime {
  /// `2024-09-18`, or `2024-09-18T10:42:00` if it is not a whole day; `nil` outside of March 1900
  /// to 9999.
  static func text(of count: Double, from1904: Bool) -> String? {
    let count = from1904 ? count + 1_462 : count
    guard count >= 61, count < 2_958_466 else { return nil }
    let seconds = Int((count * 86_400).rounded())
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let day = CalendarDate(daysSince1970: days - 25_569).iso
    if second == 0 { return day }
    return "\(day)T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
