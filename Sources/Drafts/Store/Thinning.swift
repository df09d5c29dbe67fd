/// Which earlier versions are kept as they age.
enum Thinning {
  /// In seconds: versions are no closer than this, except around an opening and a finalisation.
  static let granularity = 60
  /// Kept whatever their dates say, for a clock that was wrong.
  static let alwaysKept = 10

  /// The versions to let go: all of the last hour stay, then the last of each hour for a day, then
  /// the last of each day; finalised and unreadable ones stay for ever.
  static func superfluous(_ versions: [DraftVersion], now: Moment) -> [DraftVersion] {
    var seen: Set<Span> = []
    let newestFirst = versions.filter { $0.kind == .draft }.sorted { $0.number > $1.number }
    return newestFirst.enumerated().filter { place, version in
      let isFirst = seen.insert(Span(version, now: now)).inserted
      return !isFirst && place >= alwaysKept
    }.map(\.element)
  }

  /// What one version stands for: itself, its hour or its day.
  private enum Span: Hashable {
    case alone(Int)
    case hour(Int)
    case day(Int)

    init(_ version: DraftVersion, now: Moment) {
      let seconds = version.moment.secondsSince1970
      switch version.moment.distance(to: now) {
      case ...3600: self = .alone(version.number)
      case ...86_400: self = .hour(Int((Double(seconds) / 3600).rounded(.down)))
      default: self = .day(Int((Double(seconds) / 86_400).rounded(.down)))
      }
    }
  }
}
