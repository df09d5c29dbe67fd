internal import FormModel

/// Contact details that a free text lets out.
enum PersonalData: Equatable {
  case email(String)
  case telephone(String)

  static func first(in text: String) -> PersonalData? {
    email(in: text).map { .email($0) } ?? telephone(in: text).map { .telephone($0) }
  }

  /// A word with something before an `@` and a point after it.
  private static func email(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
    let words = text.split { $0.isWhitespace || "<>()[]«»,;:".contains($0) }
    for word in words {
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { continue }
      let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
      if domain.count >= 2, domain[0].count > 0, domain[1].count > 0 { return String(word) }
    }
    return nil
  }

  /// A French number: ten digits from 01 to 09, or +33 and nine, with the usual separators and no
  /// digit beside it (a SIRET has fourteen).
  private static func telephone(in text: String) -> String? {
    var run = ""
    for character in text + "\n" {
      let isPart = character.isASCII && character.isNumber || character == "+"
      if isPart || (!run.isEmpty && (" .-".contains(character) || isNarrowBlank(character))) {
        run.append(character)
        continue
      }
      let digits = run.filter { $0.isNumber || $0 == "+" }
      if isTelephone(digits) { return run.trimmed }
      run = ""
    }
    return nil
  }

  private static func isNarrowBlank(_ character: Character) -> Bool {
    character == "\u{A0}" || character == "\u{202F}"
  }

  private static func isTelephone(_ digits: String) -> Bool {
    let prefix = ["+33", "0033"].first(where: digits.hasPrefix)
    let national = prefix.map { "0" + digits.dropFirst($0.count) } ?? digits
    return national.utf8.count == 10 && national.hasPrefix("0") && !national.hasPrefix("00")
  }
}
