internal import FormModel

/// Contact details that a free text lets out.
enum PersonalData: Equatable {
  case email(String)
  case telephone(String)

  static func first(in text: String) -> PersonalData? {
    email(in: text).map { .email($0) } ?? telephone(in: text).map { .telephone($0) }
  }

  /// A word with something before an `@` and a domain after it. With a slash before the `@` it is
  /// an account on a website.
  private static func email(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
    let words = text.split { $0.isWhitespace || "<>()[]{}«»“”\",;:".contains($0) }
    return words.lazy.map(withoutEndOfSentence).first { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && !parts[0].contains("/")
        && HostName.isPublic(parts[1])
    }
    .map { String($0) }
  }

  private static func withoutEndOfSentence(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, ".!?…".contains(last) { word.removeLast() }
    return word
  }

  /// The first number that a telephone could dial, as it is written.
  private static func telephone(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    for start in scalars.indices where scalars[start] == "0" || scalars[start] == "+" {
      if start > 0, isDigit(scalars[start - 1]) { continue }
      let rest = scalars[start...]
      guard let end = endOfNational(rest) ?? endOfInternational(rest) else { continue }
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
    return nil
  }

  /// After a French number: 0, then a digit from 1 on, then four pairs, all of them set apart by the
  /// same sign or by none. So neither a SIRET nor two dates in a row are taken for one.
  private static func endOfNational(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var rest = scalars.dropFirst()
    guard scalars.first == "0", let second = rest.popFirst(), isDigit(second), second != "0" else {
      return nil
    }
    let separator = rest.first.flatMap { isSeparator($0) ? $0 : nil }
    for _ in 0..<4 {
      if let separator, rest.popFirst() != separator { return nil }
      guard let tens = rest.popFirst(), let units = rest.popFirst(), isDigit(tens), isDigit(units)
      else { return nil }
    }
    return rest.first.map(isDigit) ?? false ? nil : rest.startIndex
  }

  /// After an international number: `+` or `00`, a digit from 1 on, then 8 to 14 more, a sign or two
  /// between them; the `(0)` that many write after the country is passed over.
  private static func endOfInternational(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var rest = scalars.dropFirst()
    if scalars.first == "0", rest.popFirst() != "0" { return nil }
    guard let first = rest.first, isDigit(first), first != "0" else { return nil }
    var count = 0
    var end = rest.startIndex
    while let scalar = rest.popFirst() {
      if isDigit(scalar) {
        count += 1
        end = rest.startIndex
        continue
      }
      let isTrunk = scalar == "(" && rest.starts(with: ["0", ")"])
      if isTrunk { rest = rest.dropFirst(2) }
      guard isTrunk || isSeparator(scalar) else { break }
      if let next = rest.first, isSeparator(next) { rest.removeFirst() }
      guard let next = rest.first, isDigit(next) || next == "(" else { break }
    }
    return (9...15).contains(count) ? end : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    " .-\u{A0}\u{202F}\u{2011}".unicodeScalars.contains(scalar)
  }
}
