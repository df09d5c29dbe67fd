/// Which earlier versions are kept as they age.
///
/// A version goes only where the clock and the number of versions after it both say that it is old: one
/// save with a wrong clock, or one day in 2100, makes nothing old by itself.
enum Thinning {
  /// In seconds: versions are no closer than this, except around an opening and a finalisation.
  static let granularity = 60
  /// So many versions an hour of typing gives at most, and a day after it.
  private static let (inAnHour, inADay) = (3600 / granularity, 3600 / granularity + 24)

  /// The versions to let go: all of the last hour stay, then the last of each hour for a day, then
  /// the last of each day; finalised and unreadable ones stay for ever.
  static func superfluous(_ versions: [DraftVersion], now: Moment) -> [DraftVersion] {
    var seen: Set<Span> = []
    let newestFirst = versions.filter { $0.kind == .draft }.sorted { $0.number > $1.number }
    return newestFirst.enumerated().filter { place, version in
      !seen.insert(Span(version, place: place, now: now)).inserted
    }.map(\.element)
  }

  /// What one version stands for: itself, its hour or its day.
  private enum Span: Hashable {
    case alone(Int)
    case hour(Int)
    case day(Int)

    init(_ version: DraftVersion, place: Int, now: Moment) {
      let age = version.moment.distance(to: now)
      if age <= 3600 || place < inAnHour {
        self = .alone(version.number)
      } else if age <= 86_400 || place < inADay {
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
