package import JSONText

/// A duration in hours: `12`, `12,5`, `12,5 h`, `12h30`, `12:30`, `90 min`. Stored in hours as a
/// decimal number.
package struct HourCount: TextCodec {
  package init() {}

  package var example: String? { "12, 12,5 ou 12h30" }
  package var shape: TextShape { .short(cells: 10) }
  package var datum: Datum { Datum(.number, sample: .number("12.5")) }

  package func echo(of stored: JSON) -> String? { prose(stored) }

  package func value(ofForeign text: String) -> JSON? {
    if let value = try? value(of: text) { return value }
    return text.hasExponent ? valueOfNumber(in: text) : nil
  }

  package func value(ofNumber number: JSON) -> JSON? { ownValue(ofNumber: number) }

  package func reading(_ typed: String) throws(Rejection) -> JSON {
    let text = Self.withHourSign(typed.lowercased().filter { !$0.isWhitespace })
    if text.first == "-" || text.first == "−" {
      throw Rejection(
        "Une durée négative n’est pas possible.",
        remedy: "Donnez des heures à partir de 0."
      )
    }
    if let minutes = Self.minutesAlone(text) {
      return Self.number(minutes / 60, Self.decimals(ofMinutes: minutes % 60))
    }
    guard let separator = text.firstIndex(of: "h") else {
      return try decimal(text[...], typed: typed)
    }
    let rest = text[text.index(after: separator)...]
    return rest.isEmpty
      ? try decimal(text[..<separator], typed: typed)
      : try hoursAndMinutes(text[..<separator], rest, typed: typed)
  }

  private func decimal(_ text: Substring, typed: String) throws(Rejection) -> JSON {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy(\.isDigits) else {
      throw notHours(typed)
    }
    return Self.number(
      try WholeNumber.bounded(parts[0]),
      parts.count == 2 ? parts[1].trimmingTrailingZeros : ""
    )
  }

  private func hoursAndMinutes(
    _ hours: Substring,
    _ rest: Substring,
    typed: String
  ) throws(Rejection) -> JSON {
    let digits = rest.withoutMinuteUnit
    guard hours.isDigits, digits.isDigits else { throw notHours(typed) }
    guard digits.count <= 2, let minutes = Int(digits), minutes < 60 else {
      throw Rejection(
        "Après « h », les minutes vont de 0 à 59.",
        remedy: "Écrivez par exemple 12h30 pour douze heures et demie."
      )
    }
    return Self.number(try WholeNumber.bounded(hours), Self.decimals(ofMinutes: minutes))
  }

  private func notHours(_ typed: String) -> Rejection {
    Rejection(
      "« \(typed.excerpt) » n’est pas un nombre d’heures.",
      remedy: "Écrivez 12, 12,5 ou 12h30."
    )
  }

  /// `12,5` if one decimal suffices, else `12h15` if it is whole minutes.
  package func typed(_ stored: JSON) -> String? {
    guard let (hours, decimals) = parts(of: stored) else { return nil }
    if decimals.isEmpty { return hours }
    if decimals.count > 1, let minutes = minutes(of: decimals) { return "\(hours)h\(minutes)" }
    return "\(hours),\(decimals)"
  }

  /// `12 h 30` if it is whole minutes.
  package func prose(_ stored: JSON) -> String? {
    guard let (hours, decimals) = parts(of: stored) else { return nil }
    if decimals.isEmpty { return "\(hours)\u{A0}h" }
    guard let minutes = minutes(of: decimals) else { return "\(hours),\(decimals)\u{A0}h" }
    return "\(hours)\u{A0}h\u{A0}\(minutes)"
  }

  private func parts(of stored: JSON) -> (hours: String, decimals: String)? {
    guard case .number(let spelling) = stored, let number = PlainNumber(spelling),
      !number.isNegative, (try? WholeNumber.bounded(number.whole[...])) != nil
    else { return nil }
    return (number.whole, number.decimals)
  }

  /// Removes an exponent, which would reach tables; the spelling of decimals is preserved.
  package func canonical(_ stored: JSON) -> JSON {
    guard case .number(let spelling) = stored, spelling.contains(where: { $0 == "e" || $0 == "E" }),
      let (hours, decimals) = parts(of: stored)
    else { return stored }
    return .number(decimals.isEmpty ? hours : "\(hours).\(decimals)")
  }

  /// The minutes as two digits; `nil` unless they convert back to the same decimals, so that
  /// showing an answer in minutes never changes it.
  private func minutes(of decimals: String) -> String? {
    Self.minuteDecimals.firstIndex(of: decimals).map { $0 < 10 ? "0\($0)" : "\($0)" }
  }

  private static let minuteDecimals = (0..<60).map { decimals(ofMinutes: $0) }

  /// Four decimals distinguish all minutes and convert back to the same minute.
  private static func decimals(ofMinutes minutes: Int) -> String {
    let tenThousandths = (minutes * 10_000 + 30) / 60
    return String(tenThousandths + 10_000).dropFirst().trimmingTrailingZeros
  }

  private static func number(_ hours: Int, _ decimals: String) -> JSON {
    .number(decimals.isEmpty ? String(hours) : "\(hours).\(decimals)")
  }

  /// Converts `12heures30`, `12:30` and `12:30:00` to `12h30`.
  private static func withHourSign(_ text: String) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2 || parts.count == 3 && parts[2].allSatisfy({ $0 == "0" }) {
      return "\(parts[0])h\(parts[1])"
    }
    guard let sign = text.firstIndex(of: "h") else { return text }
    let rest = text[text.index(after: sign)...]
    let word = ["eures", "eure"].first { rest.hasPrefix($0) } ?? ""
    return String(text[...sign] + rest.dropFirst(word.count))
  }

  /// The number in `90min`; `nil` if there are hours or no unit.
  private static func minutesAlone(_ text: String) -> Int? {
    let digits = text[...].withoutMinuteUnit
    guard digits.count < text.count, digits.isDigits, digits.count <= 6 else { return nil }
    return Int(digits)
  }
}

extension Substring {
  fileprivate var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  fileprivate var withoutMinuteUnit: Substring {
    dropLast(["minutes", "minute", "min", "mn", "m"].first { hasSuffix($0) }?.count ?? 0)
  }

  fileprivate var trimmingTrailingZeros: String {
    var text = self
    while text.last == "0" { text.removeLast() }
    return String(text)
  }
}
