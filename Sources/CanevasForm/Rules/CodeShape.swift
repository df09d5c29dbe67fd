/// The shapes of official codes: Insee’s for communes, départements and régions, SIREN for
/// intercommunalités.
enum CodeShape {
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// `35238`, `2A004`, `97411`, `98735`.
  static func isCommune(_ code: String) -> Bool {
    let code = code.utf8
    guard code.count == 5, code.dropFirst(2).allSatisfy(isDigit) else { return false }
    let third = code.dropFirst(2).first ?? 0
    return switch String(Substring(code.prefix(2))) {
    case "97": (UInt8(ascii: "1")...UInt8(ascii: "8")).contains(third)
    case "98": (UInt8(ascii: "4")...UInt8(ascii: "9")).contains(third)
    case let departement: isMetropolitan(departement)
    }
  }

  /// `01` to `95` without `20`, `2A`, `2B`, `971` to `974`, `976`.
  static func isDepartement(_ code: String) -> Bool {
    isMetropolitan(code) || ["971", "972", "973", "974", "976"].contains(code)
  }

  private static func isMetropolitan(_ code: String) -> Bool {
    if code == "2A" || code == "2B" { return true }
    guard code.utf8.count == 2, code.utf8.allSatisfy(isDigit), let number = Int(code) else {
      return false
    }
    return (1...95).contains(number) && number != 20
  }

  static func isRegion(_ code: String) -> Bool {
    code.utf8.count == 2 && code.utf8.allSatisfy(isDigit) && code != "00"
  }

  static func isOutreMer(_ code: String) -> Bool {
    ["975", "977", "978", "986", "987", "988"].contains(code)
  }

  /// Nine digits with a Luhn sum divisible by ten. Nine zeros satisfy the sum but are not a SIREN.
  static func isSiren(_ code: String) -> Bool {
    guard code.utf8.count == 9, code.utf8.allSatisfy(isDigit), code != "000000000" else {
      return false
    }
    let sum = code.utf8.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element - UInt8(ascii: "0"))
      let doubled = digit.offset % 2 == 1 ? value * 2 : value
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  /// Whether it has the shape of a code of any type.
  static func isCode(_ code: String) -> Bool {
    isCommune(code) || isSiren(code) || isDepartement(code) || isRegion(code) || isOutreMer(code)
  }

  /// The only type for a code of this shape; `nil` if there are several.
  static func type(of code: String) -> TypeDeCollectivite? {
    if code.utf8.count == 5, isCommune(code) { return .commune }
    // Other SIREN prefixes belong to communes (21), companies and others.
    if isSiren(code) { return ["20", "24", "99"].contains(code.prefix(2)) ? .epci : nil }
    if isOutreMer(code) { return .outreMer }
    if code.utf8.count == 3 || code.hasPrefix("2A") || code.hasPrefix("2B") {
      return isDepartement(code) ? .departement : nil
    }
    return nil
  }
}
