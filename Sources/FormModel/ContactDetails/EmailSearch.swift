/// Finds email addresses: a name, an `@` or what people write for it, and a domain.
struct EmailSearch {
  private let text: [Unicode.Scalar]

  /// Greatest length of a name, a label or a run of blanks, so that the search takes linear time.
  private static let reach = 64

  init(_ text: [Unicode.Scalar]) { self.text = text }

  var first: Range<Int>? {
    for place in text.indices where Self.mayBeginAt.contains(text[place]) {
      guard let at = at(place), let name = name(before: at), let end = domain(after: at) else {
        continue
      }
      return name..<end
    }
    return nil
  }

  /// What stands for the `@`, with the blanks around it.
  private struct At {
    let range: Range<Int>
    /// Whether it is the plain character.
    let isSign: Bool
    /// Whether it is a word without brackets, which could be part of the sentence.
    let isBareWord: Bool

    /// Whether more than one letter is needed before it, as in `a @ b`.
    var isLoose: Bool { !isSign }
  }

  private static let mayBeginAt = Set("@([{< -_*".unicodeScalars)

  private typealias Word = [Unicode.Scalar]

  private static let bareAtWords = ["arobase", "arrobase", "at"].map { Word($0.unicodeScalars) }
  private static let atWords =
    bareAtWords + ["chez", "a", "à", "@"].map { Word($0.unicodeScalars) }
  private static let dotWords = ["point", "dot", "."].map { Word($0.unicodeScalars) }

  private func at(_ place: Int) -> At? {
    if text[place] == "@", blank(before: place) == place, blank(after: place + 1) == place + 1 {
      return At(range: place..<place + 1, isSign: true, isBareWord: false)
    }
    /// Extends the range to the blanks around it.
    func loose(_ end: Int, isBareWord: Bool = false) -> At {
      let range = blank(before: place)..<blank(after: end)
      return At(range: range, isSign: false, isBareWord: isBareWord)
    }
    if text[place] == "@" { return loose(place + 1) }
    if let end = bracketed(Self.atWords, at: place) { return loose(end) }
    guard text[place] == " ", let end = word(Self.bareAtWords, at: place + 1),
      end < text.count, text[end] == " "
    else { return nil }
    return loose(end, isBareWord: true)
  }

  /// The start of the name before it; `nil` if there is none. After another `@` it is an account
  /// such as `@name@server`.
  private func name(before at: At) -> Int? {
    var start = at.range.lowerBound
    while start > max(0, at.range.lowerBound - Self.reach), isName(text[start - 1]) { start -= 1 }
    while start < at.range.lowerBound, text[start] == "." || text[start] == "'" { start += 1 }
    let letters = text[start..<at.range.lowerBound].count(where: isLetter)
    guard letters >= (at.isLoose ? 2 : 1) else { return nil }
    if start > 0, text[start - 1] == "@" { return nil }
    return start
  }

  /// The end of the domain after it; `nil` if there is none.
  private func domain(after at: At) -> Int? {
    let start = at.range.upperBound
    if start < text.count, text[start] == "[" { return addressLiteral(after: start) }
    var labels: [Range<Int>] = []
    var end = start
    /// Whether a dot is written as a word.
    var isSpelled = at.isBareWord
    while labels.count < 8 {
      let label = end..<endOfLabel(from: end)
      if label.isEmpty { break }
      labels.append(label)
      guard let dot = dot(label.upperBound, isLoose: at.isLoose) else { break }
      isSpelled = isSpelled || dot.isSpelled
      end = dot.end
    }
    // A hyphen after the address belongs to the sentence.
    guard let last = labels.last, labels.count > 1 else {
      let isProvider = labels.first.map { Self.providers.contains(lowercased($0)) } ?? false
      return isProvider && !at.isBareWord ? labels[0].upperBound : nil
    }
    let ending = lowercased(last)
    guard last.count > 1, text[last].contains(where: \.isAlphabetic) else { return nil }
    if isSpelled || at.isLoose {
      guard Self.endings.contains(ending), labels[0].count > 1 else { return nil }
    }
    return last.upperBound
  }

  /// The end of a label. A hyphen before a word for a dot is not part of it.
  private func endOfLabel(from start: Int) -> Int {
    var end = start
    while end < min(text.count, start + Self.reach), isLabel(text[end]) {
      if text[end] == "-" || text[end] == "_", bracketed(Self.dotWords, at: end) != nil { break }
      end += 1
    }
    return end
  }

  private struct Dot {
    let end: Int
    let isSpelled: Bool
  }

  /// Reads what stands for the dot between two labels.
  private func dot(_ place: Int, isLoose: Bool) -> Dot? {
    guard place < text.count else { return nil }
    if text[place] == "." {
      return Dot(end: isLoose ? blank(after: place + 1) : place + 1, isSpelled: false)
    }
    if text[place] == ",", place + 1 < text.count, isLabel(text[place + 1]) {
      return Dot(end: place + 1, isSpelled: true)
    }
    let start = blank(after: place)
    if start < text.count, let end = bracketed(Self.dotWords, at: start) {
      return Dot(end: blank(after: end), isSpelled: false)
    }
    if start > place, start + 1 < text.count, text[start] == ".", isLabel(text[start + 1]) {
      return Dot(end: start + 1, isSpelled: true)
    }
    if start > place, let end = word(Self.dotWords, at: start), end < text.count, text[end] == " " {
      return Dot(end: blank(after: end), isSpelled: true)
    }
    return nil
  }

  /// The end of one of `words` in brackets or between equal signs, as `(at)` and `-at-`.
  private func bracketed(_ words: [Word], at place: Int) -> Int? {
    guard let closing = Self.closings[text[place]] else { return nil }
    guard let end = word(words, at: blank(after: place + 1)) else { return nil }
    let close = blank(after: end)
    return close < text.count && text[close] == closing ? close + 1 : nil
  }

  private static let closings: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "[": "]", "{": "}", "<": ">", "-": "-", "_": "_", "*": "*",
  ]

  private func addressLiteral(after bracket: Int) -> Int? {
    guard let end = text[bracket...].prefix(Self.reach).firstIndex(of: "]") else { return nil }
    let digits = text[(bracket + 1)..<end]
    let isAddress =
      digits.count > 3
      && digits.allSatisfy { $0.isASCII && (isLetter($0) || ".:".unicodeScalars.contains($0)) }
    return isAddress ? end + 1 : nil
  }

  // MARK: Characters

  /// The end of one of `words`, if it is a whole word.
  private func word(_ words: [Word], at place: Int) -> Int? {
    for word in words {
      let end = place + word.count
      guard end <= text.count else { continue }
      let isSame = zip(text[place..<end], word).allSatisfy { scalar, letter in
        scalar == letter || letter.isAlphabetic && scalar.value | 0x20 == letter.value
      }
      let isSign = word == ["."] || word == ["@"]
      if isSame, isSign || end == text.count || !isLetter(text[end]) { return end }
    }
    return nil
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(text[range])).lowercased()
  }

  private func blank(after place: Int) -> Int {
    var place = place
    let end = min(text.count, place + Self.reach)
    while place < end, Self.isBlank(text[place]) { place += 1 }
    return place
  }

  private func blank(before place: Int) -> Int {
    var place = place
    let start = max(0, place - Self.reach)
    while place > start, Self.isBlank(text[place - 1]) { place -= 1 }
    return place
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private func isLabel(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || scalar == "-" || scalar == "_"
  }

  private func isName(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || "._+-'\"!#$*~".unicodeScalars.contains(scalar)
  }

  /// Endings of addresses that are written in words; any other ending could be a word of a
  /// sentence.
  private static let endings: Set<String> = [
    "fr", "com", "org", "net", "eu", "info", "io", "be", "ch", "ca", "lu", "re", "gp", "mq", "gf",
    "yt", "nc", "pf", "pm", "wf", "bzh", "paris", "alsace", "corsica", "bio", "coop", "asso",
    "gouv", "ai", "app", "dev", "social", "email", "pro", "tv", "biz", "edu", "uk", "it", "pt",
    "ma", "ci", "sn", "cm", "tech", "cloud", "online", "site", "ville",
  ]

  /// Providers whose addresses people give without the ending.
  private static let providers: Set<String> = [
    "gmail", "orange", "wanadoo", "laposte", "hotmail", "outlook", "yahoo", "sfr", "protonmail",
    "icloud", "bbox",
  ]
}
