internal import FormModel

/// An instant in whole seconds, independent of time zones, as files store it.
package struct Moment: Comparable, Hashable, Sendable {
  package let secondsSince1970: Int

  /// Clamps to the years 1 to 9999, which the text forms can represent.
  package init(secondsSince1970: Int) {
    self.secondsSince1970 = min(max(secondsSince1970, -62_135_596_800), 253_402_300_799)
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  package func adding(seconds: Int) -> Moment {
    Moment(secondsSince1970: secondsSince1970 + seconds)
  }

  /// The absolute distance in seconds, so that a clock that was set back needs no special case.
  package func distance(to other: Moment) -> Int {
    abs(other.secondsSince1970 - secondsSince1970)
  }
}

/// Text forms.
extension Moment {
  /// `2024-09-18T10:42:00Z`.
  package var iso: String {
    let (day, time) = parts
    return "\(day.iso)T\(padded(time[0])):\(padded(time[1])):\(padded(time[2]))Z"
  }

  /// `20240918T104200Z`, for file names.
  package var compact: String {
    let (day, time) = parts
    return day.iso.filter { $0 != "-" } + "T" + time.map { padded($0) }.joined() + "Z"
  }

  /// Parses RFC 3339 with any offset, dropping fractions of a second; `nil` for anything else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"),
      let day = bytes[..<10].withUnsafeBytes({ CalendarDate(iso: $0) }),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = Self.number(bytes[11..<13], below: 24),
      let minute = Self.number(bytes[14..<16], below: 60),
      let second = Self.number(bytes[17..<19], below: 61)
    else { return nil }
    var zone = bytes[19...]
    if zone.first == UInt8(ascii: ".") {
      let digits = zone.dropFirst().prefix { (0x30...0x39).contains($0) }
      if digits.isEmpty { return nil }
      zone = zone[digits.endIndex...]
    }
    guard let offset = Self.offset(zone) else { return nil }
    self.init(
      secondsSince1970: day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
    )
  }

  /// Parses the form of file names.
  package init?(compact text: String) {
    let digits = Array(text)
    guard digits.count == 16 else { return nil }
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    self.init(
      iso: "\(part(0..<4))-\(part(4..<6))-\(part(6..<11)):\(part(11..<13)):\(part(13..<16))"
    )
  }

  private var parts: (CalendarDate, [Int]) {
    let second = secondsSince1970 % 86_400
    let inDay = second < 0 ? second + 86_400 : second
    let day = CalendarDate(daysSince1970: (secondsSince1970 - inDay) / 86_400)
    return (day, [inDay / 3600, inDay / 60 % 60, inDay % 60])
  }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return value < limit ? value : nil
  }

  /// In seconds east of Greenwich.
  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    let start = zone.startIndex
    if zone.count == 1, zone[start] | 0x20 == UInt8(ascii: "z") { return 0 }
    guard zone.count == 6, zone[start + 3] == UInt8(ascii: ":"),
      let hour = number(zone[start + 1..<start + 3], below: 24),
      let minute = number(zone[start + 4..<start + 6], below: 60)
    else { return nil }
    let seconds = hour * 3600 + minute * 60
    switch zone[start] {
    case UInt8(ascii: "+"): return seconds
    case UInt8(ascii: "-"): return -seconds
    default: return nil
    }
  }
}

func padded(_ number: Int, _ width: Int = 2) -> String {
  let digits = String(number)
  if digits.utf8.count == width { return digits }
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
