/// Decides which versions in the history are removed as they age.
///
/// A version is removed only if both its age and the number of newer versions say so: a single save
/// with a wrong clock makes no version old.
enum Thinning {
  /// Minimum distance of versions in seconds, except around an opening and a finalisation.
  static let granularity = 60
  /// Greatest number of versions from an hour of typing, and from the day after it.
  private static let (inAnHour, inADay) = (3600 / granularity, 3600 / granularity + 24)

  /// The versions to remove. All of the last hour are kept, then the last one of each hour for a
  /// day, then the last one of each day; finalised and unreadable ones are kept forever.
  static func superfluous(_ versions: [DraftVersion], now: Moment) -> [DraftVersion] {
    var seen: Set<Span> = []
    let newestFirst = versions.filter { $0.kind == .draft }.sorted { $0.number > $1.number }
    return newestFirst.enumerated().filter { index, version in
      !seen.insert(Span(version, index: index, now: now)).inserted
    }.map(\.element)
  }

  /// The period that a version represents: itself, its hour or its day.
  private enum Span: Hashable {
    case alone(Int)
    case hour(Int)
    case day(Int)

    init(_ version: DraftVersion, index: Int, now: Moment) {
      let age = version.moment.distance(to: now)
      if age <= 3600 || index < inAnHour {
        self = .alone(version.number)
      } else if age <= 86_400 || index < inADay {
        self = .hour(version.moment.hour)
      } else {
        self = .day(version.moment.day)
      }
    }
  }
}

extension Moment {
  /// Counted from 1970.
  fileprivate var hour: Int { secondsSince1970.dividedDown(by: 3600) }
  fileprivate var day: Int { secondsSince1970.dividedDown(by: 86_400) }
}

extension Int {
  fileprivate func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self + 1) / divisor - 1
  }
}
