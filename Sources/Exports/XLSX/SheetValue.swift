internal import FormModel
internal import JSONText

/// The content of a cell.
enum SheetValue: Equatable {
  case none
  case text(String)
  case number(Double)
  /// A serial date: days since 1899-12-30.
  case days(Double)

  /// Converts a CSV cell; options become their labels.
  init(_ cell: String, _ content: SheetColumn.Content) {
    if cell.isEmpty {
      self = .none
      return
    }
    let text = cell.withoutFormulaGuard
    switch content {
    case .key, .text, .longText: self = .text(text)
    case .number: self = Self.number(text).map { .number($0) } ?? .text(text)
    case .date: self = Self.days(text).map { .days($0) } ?? .text(text)
    case .time: self = Self.time(text).map { .days($0) } ?? .text(text)
    case .yesNo: self = .text(Kind.yesNo.label(of: text))
    case .oneOf(let choices): self = .text(Kind.oneOf(choices).label(of: text))
    case .severalOf(let choices):
      let kind = Kind.severalOf(choices)
      self = .text(
        text.split(separator: "|").map { kind.label(of: String($0)) }.joined(separator: " | ")
      )
    }
  }

  /// A number that is displayed as typed: spreadsheets keep fifteen digits.
  private static func number(_ text: String) -> Double? {
    guard text.utf8.count <= 15, text.utf8.allSatisfy({ (0x2D...0x39).contains($0) && $0 != 0x2F })
    else { return nil }
    return Double(text)
  }

  /// Serial dates before March 1900 differ between spreadsheets.
  private static func days(_ text: String) -> Double? {
    guard let date = CalendarDate(iso: text) else { return nil }
    let days = date.daysSince1970 + 25_569
    return days > 60 ? Double(days) : nil
  }

  /// Accepts `2024-09-18T10:42:00Z` only.
  private static func time(_ text: String) -> Double? {
    guard let seconds = UTCSeconds(text)?.seconds else { return nil }
    let days = Double(seconds) / 86_400 + 25_569
    return days > 61 ? days : nil
  }
}

/// A stored timestamp in seconds since 1970.
struct UTCSeconds {
  let seconds: Int

  init?(_ iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let date = CalendarDate(iso: String(iso.prefix(10))),
      let hour = Self.number(bytes[11...12], below: 24),
      let minute = Self.number(bytes[14...15], below: 60),
      let second = Self.number(bytes[17...18], below: 60)
    else { return nil }
    seconds = date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number < limit ? number : nil
  }
}
