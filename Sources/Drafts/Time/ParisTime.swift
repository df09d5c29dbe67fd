internal import FormModel

/// The time of Paris by the rule of the European Union, without time zone tables, which a small
/// server may lack.
///
/// It is two hours ahead of UTC from the last Sunday of March to the last Sunday of October, both
/// at 01:00 UTC, and one hour otherwise.
enum ParisTime {
  static func local(_ moment: Moment) -> LocalTime {
    Clock.greenwich(moment.adding(seconds: isSummer(moment) ? 7200 : 3600))
  }

  private static func isSummer(_ moment: Moment) -> Bool {
    let year = Clock.greenwich(moment).day.year
    return (change(in: 3, of: year)..<change(in: 10, of: year)).contains(moment.secondsSince1970)
  }

  private static func change(in month: Int, of year: Int) -> Int {
    // Both months have 31 days.
    guard let last = CalendarDate(year: year, month: month, day: 31) else { return 0 }
    let sunday = last.daysSince1970 - (last.weekday + 1) % 7
    return sunday * 86_400 + 3600
  }
}
