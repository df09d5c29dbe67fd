package import FormModel
internal import Platform

/// Date and time in a time zone.
package struct LocalTime: Equatable, Sendable {
  package let day: CalendarDate
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int

  package init(day: CalendarDate, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// "10:42", as in "enregistré à 10:42".
  package var time: String { "\(padded(hour)):\(padded(minute))" }

  /// "18/09/2024 à 10:42".
  package var dayAndTime: String { "\(day.typed) à \(time)" }
}

/// The current time and the time zone. Tests provide their own.
package struct Clock: Sendable {
  package var now: @Sendable () -> Moment
  package var localTime: @Sendable (Moment) -> LocalTime

  package init(
    now: @escaping @Sendable () -> Moment,
    localTime: @escaping @Sendable (Moment) -> LocalTime
  ) {
    self.now = now
    self.localTime = localTime
  }

  package var today: CalendarDate { localTime(now()).day }

  /// The source of all dates and times that are shown or written, file names included. It uses the
  /// zone of `TZ` or of the machine; on a machine set to UTC it uses Paris.
  package static let system = Clock(
    now: { Moment(secondsSince1970: time(nil)) },
    localTime: { machineTime($0) ?? ParisTime.local($0) }
  )

  /// `nil` if the machine has no zone of its own, or cannot convert the moment.
  private static func machineTime(_ moment: Moment) -> LocalTime? {
    var seconds = time_t(moment.secondsSince1970)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil, namesZone || parts.isZoned,
      let day = CalendarDate(
        year: Int(parts.tm_year) + 1900,
        month: Int(parts.tm_mon) + 1,
        day: Int(parts.tm_mday)
      )
    else { return nil }
    return LocalTime(day: day, hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
  }

  private static let namesZone = getenv("TZ").map { $0.pointee != 0 } ?? false

  /// UTC, for moments that the system cannot convert and for tests.
  package static func greenwich(_ moment: Moment) -> LocalTime {
    let inDay = ((moment.secondsSince1970 % 86_400) + 86_400) % 86_400
    return LocalTime(
      day: CalendarDate(daysSince1970: (moment.secondsSince1970 - inDay) / 86_400),
      hour: inDay / 3600,
      minute: inDay / 60 % 60
    )
  }
}

extension tm {
  fileprivate var isZoned: Bool { tm_gmtoff != 0 || tm_zone.map { String(cString: $0) } != "UTC" }
}
