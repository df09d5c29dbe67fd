internal import FormModel

/// A timestamp as written by databases and spreadsheets: `2024-09-18 10:42:00`, `2024-09-18
/// 12:42:00+02`, `18/09/2024 10:42`. Without a zone it is UTC, as in exports.
enum Timestamp {
  /// The stored form; `nil` if it is not a timestamp.
  static func iso(of text: String) -> String? {
    let text = text.withoutInvisibles.trimmed
    guard let gap = text.firstIndex(where: { $0 == "T" || $0.isWhitespace }),
      let day = try? TypedDate.date(String(text[..<gap]))
    else { return nil }
    var time = String(text[text.index(after: gap)...]).trimmed
    if time.hasSuffix(" UTC") { time.removeLast(4) }
    if time.hasSuffix("Z") { time.removeLast() }
    var zone = "Z"
    if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = time[sign...].dropFirst().filter { $0 != ":" }
      guard digits.utf8.count == 2 || digits.utf8.count == 4, digits.allSatisfy(isDigit) else {
        return nil
      }
      let padded = digits + (digits.utf8.count == 2 ? "00" : "")
      zone = "\(time[sign])\(padded.prefix(2)):\(padded.suffix(2))"
      time = String(time[..<sign])
    }
    let parts = time.prefix { $0 != "." && $0 != "," }.split(
      separator: ":",
      omittingEmptySubsequences: false
    )
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.allSatisfy(isDigit) })
    else { return nil }
    let clock = (parts + (parts.count == 2 ? ["00"] : [])).map {
      $0.utf8.count == 1 ? "0\($0)" : "\($0)"
    }
    return "\(day.iso)T\(clock.joined(separator: ":"))\(zone == "+00:00" ? "Z" : zone)"
  }

  private static func isDigit(_ sign: Character) -> Bool { ("0"..."9").contains(sign) }
}
