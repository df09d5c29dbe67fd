internal import TextFolding

/// The parts of a text that may be a date.
struct DateWords {
  /// 0 is Monday; `nil` if none is named.
  private(set) var weekday: Int?
  private var words: [Word]

  private enum Word: Equatable {
    /// With its number of digits.
    case number(Int, digits: Int)
    /// 1 to 12.
    case month(Int)
    case other
  }

  init(_ text: String) {
    var pieces = text.withoutMidnight.split { "/.-,".contains($0) || $0.isWhitespace }
    if pieces.first?.lowercased() == "le" { pieces.removeFirst() }
    if let named = pieces.first.flatMap(Self.weekday) {
      weekday = named
      pieces.removeFirst()
    }
    words = pieces.map(Self.word)
  }

  struct Parts {
    let day: Int
    /// As written; it may not exist.
    let month: Int
    /// `nil` if it has neither four digits nor two.
    let year: Int?
  }

  /// Day, month and year in a usual order; `nil` if any is missing or if there is more.
  var parts: Parts? {
    guard words.count == 3 else { return nil }
    switch (words[0], words[1], words[2]) {
    case (.number(let year, digits: 4), .number(let month, _), .number(let day, _)),
      (.number(let year, digits: 4), .month(let month), .number(let day, _)):
      return Parts(day: day, month: month, year: Self.year(year, digits: 4))
    case (.number(let day, _), .number(let month, _), .number(let year, let digits)),
      (.number(let day, _), .month(let month), .number(let year, let digits)),
      (.month(let month), .number(let day, _), .number(let year, let digits)):
      return Parts(day: day, month: month, year: Self.year(year, digits: digits))
    default: return nil
    }
  }

  enum Lack: Equatable {
    case day(month: Int, year: Int)
    case dayAndMonth(year: Int)
    case year(day: Int, month: Int)
  }

  /// The missing parts of an incomplete date.
  var lacking: Lack? {
    switch (words.first, words.count > 1 ? words[1] : nil, words.count) {
    case (.number(let year, digits: 4), nil, 1) where (1900...2100).contains(year):
      .dayAndMonth(year: year)
    case (.month(let month), .number(let year, digits: 4), 2) where year > 0,
      (.number(let month, _), .number(let year, digits: 4), 2)
    where year > 0 && (1...12).contains(month),
      (.number(let year, digits: 4), .number(let month, _), 2)
    where year > 0 && (1...12).contains(month):
      .day(month: month, year: year)
    case (.number(let day, _), .month(let month), 2) where (1...31).contains(day),
      (.month(let month), .number(let day, _), 2) where (1...31).contains(day),
      (.number(let day, _), .number(let month, _), 2)
    where (1...31).contains(day) && (1...12).contains(month):
      .year(day: day, month: month)
    default: nil
    }
  }

  /// A month name with a two-digit year and nothing else.
  var abbreviatedMonth: (month: Int, year: Int)? {
    guard words.count == 2, case .month(let month) = words[0],
      case .number(let year, digits: 2) = words[1]
    else { return nil }
    return (month, 2000 + year)
  }

  /// The year of a number. Two digits mean this century: there is no earlier consultation on AI.
  private static func year(_ number: Int, digits: Int) -> Int? {
    switch digits {
    case 2: 2000 + number
    case 4 where number > 0: number
    default: nil
    }
  }

  private static func word(_ piece: Substring) -> Word {
    let digits = piece == "1er" || piece == "1ER" ? "1" : piece
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) {
      return .number(number, digits: digits.utf8.count)
    }
    return month(String(piece)).map { .month($0) } ?? .other
  }

  /// A month by its name or an unambiguous prefix of it, in French or, for spreadsheets that write
  /// `7-Oct-24`, in English.
  private static func month(_ piece: String) -> Int? {
    let word = piece.folded
    guard word.utf8.count >= 3 else { return nil }
    let months = Set(
      [CalendarDate.monthNames.map(\.folded), englishMonths].flatMap { names in
        names.indices.filter { names[$0].hasPrefix(word) }
      }
    )
    return months.count == 1 ? months.first.map { $0 + 1 } : nil
  }

  private static let englishMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func weekday(_ piece: Substring) -> Int? {
    let word = String(piece).folded
    guard word.utf8.count >= 3, word != "mar" else { return nil }
    return CalendarDate.weekdayNames.firstIndex { $0.hasPrefix(word) }
  }
}

extension String {
  /// The text without a time of midnight, which databases append: `2024-10-07 00:00:00`,
  /// `2024-10-07T00:00:00.000Z`, `07/10/2024 00:00`. Any other time is kept, since it is more than
  /// a day.
  fileprivate var withoutMidnight: String {
    guard let colon = firstIndex(of: ":"),
      let start = self[..<colon].lastIndex(where: { $0 == "T" || $0.isWhitespace })
    else { return self }
    var zone = self[index(after: start)...]
    if zone.last == "Z" { zone.removeLast() }
    if let sign = zone.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard zone[sign...].dropFirst().allSatisfy({ $0.isNumber || $0 == ":" }) else { return self }
      zone = zone[..<sign]
    }
    return zone.allSatisfy { "0:.".contains($0) } ? self[..<start].trimmed : self
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}
