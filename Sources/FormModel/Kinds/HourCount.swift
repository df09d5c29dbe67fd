package import JSONText

/// A duration in hours: `12`, `12,5`, `12.5`, `12h30`. Stored in hours, as a decimal number.
package struct HourCount: TextCodec {
  package init() {}

  package var example: String? { "12, 12,5 ou 12h30" }

  package func value(of typed: String) throws(Rejection) -> JSON {
    let text = typed.lowercased().filter { !$0.isWhitespace }
    if text.first == "-" || text.first == "−" {
      throw Rejection(
        "Une durée négative n’est pas possible.",
        remedy: "Donnez des heures à partir de 0."
      )
    }
    if let separator = text.firstIndex(of: "h") {
      return try hoursAndMinutes(
        text[..<separator],
        text[text.index(after: separator)...],
        typed: typed
      )
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy(\.isDigits), let hours = Int(parts[0])
    else { throw notHours(typed) }
    let decimals = parts.count == 2 ? parts[1].trimmingTrailingZeros : ""
    return .number(decimals.isEmpty ? String(hours) : "\(hours).\(decimals)")
  }

  private func hoursAndMinutes(
    _ hours: Substring,
    _ rest: Substring,
    typed: String
  ) throws(Rejection) -> JSON {
    let minutes = ["min", "mn", "m"].first { rest.hasSuffix($0) }.map { rest.dropLast($0.count) }
    let digits = minutes ?? rest
    guard hours.isDigits, let hours = Int(hours), digits.isEmpty || digits.isDigits else {
      throw notHours(typed)
    }
    guard let minutes = digits.isEmpty ? 0 : Int(digits), minutes < 60, digits.count <= 2 else {
      throw Rejection(
        "Une heure a 60 minutes, « \(typed.excerpt) » en compte davantage.",
        remedy: "Écrivez par exemple 12h30 pour douze heures et demie."
      )
    }
    // Four decimals tell every minute from the next, and come back as the same minute.
    let tenThousandths = (minutes * 10_000 + 30) / 60
    let decimals = String(String(tenThousandths + 10_000).dropFirst())[...].trimmingTrailingZeros
    return .number(decimals.isEmpty ? String(hours) : "\(hours).\(decimals)")
  }

  private func notHours(_ typed: String) -> Rejection {
    Rejection(
      "« \(typed.excerpt) » n’est pas un nombre d’heures.",
      remedy: "Écrivez 12, 12,5 ou 12h30."
    )
  }

  /// `12,5` where two decimals say it, else `12h20`.
  package func typed(_ stored: JSON) -> String? {
    guard let (hours, decimals) = parts(of: stored) else { return nil }
    if decimals.isEmpty { return hours }
    if decimals.count > 2, let minutes = minutes(of: decimals) { return "\(hours)h\(minutes)" }
    return "\(hours),\(decimals)"
  }

  /// `12 h 30` where it is whole minutes.
  package func prose(_ stored: JSON) -> String? {
    guard let (hours, decimals) = parts(of: stored) else { return nil }
    if decimals.isEmpty { return "\(hours)\u{A0}h" }
    guard let minutes = minutes(of: decimals) else { return "\(hours),\(decimals)\u{A0}h" }
    return "\(hours)\u{A0}h\u{A0}\(minutes)"
  }

  private func parts(of stored: JSON) -> (hours: String, decimals: String)? {
    guard case .number(let spelling) = stored else { return nil }
    let parts = spelling.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(\.isDigits) else { return nil }
    return (String(parts[0]), parts.count == 2 ? parts[1].trimmingTrailingZeros : "")
  }

  /// Two digits; `nil` where the decimals are no whole number of minutes.
  private func minutes(of decimals: String) -> String? {
    let digits = decimals.prefix(6)
    guard decimals.count <= 6, let number = Int(digits) else { return nil }
    let scale = repeatElement(10, count: digits.count).reduce(1, *)
    let minutes = (number * 60 + scale / 2) / scale
    let distance = abs(minutes * scale - number * 60)
    guard minutes < 60, distance * 100 < scale else { return nil }
    return minutes < 10 ? "0\(minutes)" : "\(minutes)"
  }
}

extension Substring {
  fileprivate var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  fileprivate var trimmingTrailingZeros: String {
    var text = self
    while text.last == "0" { text.removeLast() }
    return String(text)
  }
}
