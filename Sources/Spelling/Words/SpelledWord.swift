/// A word of a text that can be spell-checked.
package struct SpelledWord: Equatable, Sendable {
  /// UTF-8 offsets in the text without an elided article: those of "été" in "l’été".
  package let range: Range<Int>
  /// The dictionary form, with ASCII apostrophe and hyphen.
  package let letters: String

  /// The parts of a compound, which can be known individually.
  var parts: [Substring] {
    letters.contains("-") ? letters.split(separator: "-") : []
  }
}

extension SpelledWord {
  /// The words of `text` in order.
  ///
  /// Leaves out what no dictionary contains: numbers, acronyms, names with inner capitals,
  /// addresses of all kinds, and words not in Latin letters.
  package static func words(of text: String) -> [SpelledWord] {
    var words: [SpelledWord] = []
    var chunk: [Letter] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        appendWords(of: chunk, to: &words)
        chunk.removeAll(keepingCapacity: true)
      } else {
        chunk.append(Letter(scalar, offset))
      }
      offset += UTF8.width(scalar)
    }
    appendWords(of: chunk, to: &words)
    return words
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  /// Appends the words of a run between two blanks.
  private static func appendWords(of chunk: [Letter], to words: inout [SpelledWord]) {
    guard !chunk.isEmpty, !isAddress(chunk) else { return }
    var run: [Letter] = []
    for sign in chunk {
      if sign.isOfWord {
        run.append(sign)
      } else {
        append(run, to: &words)
        run.removeAll(keepingCapacity: true)
      }
    }
    append(run, to: &words)
  }

  /// Whether the run is an address, a file name, a tag or a code: "ville@mairie.fr",
  /// "data.gouv.fr/x".
  private static func isAddress(_ chunk: [Letter]) -> Bool {
    for (index, sign) in chunk.enumerated() {
      switch sign.scalar {
      case "@", "_", "\\", "#", "&", "=": return true
      case "/" where index == 0: return true
      case ".", ":", "/":
        guard index + 1 < chunk.count else { continue }
        let next = chunk[index + 1]
        if sign.scalar == ".", next.isLetter || next.isDigit { return true }
        if next.scalar == "/" { return true }
      default: continue
      }
    }
    return false
  }

  private static func append(_ run: [Letter], to words: inout [SpelledWord]) {
    var signs = trimmed(run[...])
    while let rest = withoutElision(signs) { signs = trimmed(rest) }
    guard let first = signs.first, let last = signs.last, signs.count > 1, signs.count <= longest,
      signs.allSatisfy({ $0.isLatin || $0.isJoint }), !isAcronym(signs), !hasInnerCapital(signs)
    else { return }
    var letters = String.UnicodeScalarView()
    for sign in signs {
      letters.append(sign.isApostrophe ? "'" : sign.isHyphen ? "-" : sign.scalar)
    }
    words.append(
      SpelledWord(
        range: first.offset..<last.offset + UTF8.width(last.scalar),
        letters: String(letters)
      )
    )
  }

  /// Greatest length of a checked word in letters.
  private static let longest = 60

  private static func trimmed(_ signs: ArraySlice<Letter>) -> ArraySlice<Letter> {
    var signs = signs
    while signs.first?.isJoint ?? false { signs.removeFirst() }
    while signs.last?.isJoint ?? false { signs.removeLast() }
    return signs
  }

  /// Elided words before an apostrophe.
  private static let elisions: Set<String> = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "lorsqu", "puisqu", "quoiqu", "jusqu",
  ]

  private static func withoutElision(_ signs: ArraySlice<Letter>) -> ArraySlice<Letter>? {
    guard let mark = signs.firstIndex(where: \.isApostrophe), mark - signs.startIndex <= 6 else {
      return nil
    }
    var head = String.UnicodeScalarView()
    head.append(contentsOf: signs[..<mark].map(\.scalar))
    return elisions.contains(String(head).lowercased()) ? signs[(mark + 1)...] : nil
  }

  private static func isAcronym(_ signs: ArraySlice<Letter>) -> Bool {
    signs.allSatisfy { $0.isJoint || $0.scalar.properties.isUppercase }
  }

  private static func hasInnerCapital(_ signs: ArraySlice<Letter>) -> Bool {
    zip(signs, signs.dropFirst()).contains {
      $0.scalar.properties.isLowercase && $1.scalar.properties.isUppercase
    }
  }
}

/// A scalar with its UTF-8 offset.
private struct Letter {
  let scalar: Unicode.Scalar
  let offset: Int

  init(_ scalar: Unicode.Scalar, _ offset: Int) {
    self.scalar = scalar
    self.offset = offset
  }

  var isApostrophe: Bool { scalar == "'" || scalar == "\u{2019}" }
  var isHyphen: Bool { scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" }
  /// Whether it joins the letters around it.
  var isJoint: Bool { isApostrophe || isHyphen }
  var isDigit: Bool { scalar.properties.numericType != nil }
  var isLetter: Bool { scalar.properties.isAlphabetic }
  var isOfWord: Bool {
    isJoint || isLetter || isDigit || scalar.properties.generalCategory == .nonspacingMark
  }
  /// Whether it is a letter of French spelling.
  var isLatin: Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F: true
    default: false
    }
  }
}
