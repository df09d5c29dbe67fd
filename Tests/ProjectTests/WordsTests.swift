import FoundationEssentials
import Testing

/// What is written to people, by the rules in CONTRIBUTING.
@Suite("Words of the program")
struct WordsTests {
  /// A form that is not written, what is written instead, and where it stands because the canevas has it so.
  private static let forbidden: [(form: String, instead: String, exempt: String?)] = [
    ("nécessaire", "obligatoire", nil),
    ("points de vigilances", "points de vigilance", "CanevasForm/Sections"),
    ("points-clés", "points clés", "CanevasForm/Sections"),
    ("(e)", "a word for both, or the plural", nil), ("(ne)", "a word for both", nil),
    ("(trice)", "a word for both", nil), ("·e", "a word for both, or the plural", nil),
    ("(s)", "the plural, by `counted`", nil),
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// The literals of every source, by its path. Read once, because finding them takes a second.
  private static let literals = Result { try read() }

  private static func read() throws -> [(path: String, literals: [String])] {
    let folder = root.appending(path: "Sources").path
    return try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { path in
        let data = try Data(contentsOf: URL(filePath: folder + "/" + path))
        return (path, SwiftLiterals.all(in: String(decoding: data, as: UTF8.self)))
      }
  }

  @Test("No text of the program has a form that the rules of the house replace")
  func forms() throws {
    let sources = try Self.literals.get()
    #expect(sources.count > 200)
    for (path, literals) in sources {
      for literal in literals {
        for (form, instead, exempt) in Self.forbidden
        where exempt.map({ !path.hasPrefix($0) }) ?? true {
          #expect(
            !literal.replacing("\\(", with: "(:").lowercased().contains(form),
            "\(path): « \(literal) » has « \(form) »; write \(instead)"
          )
        }
      }
    }
  }

  @Test("No text writes a key as ^G, which nobody reads as Ctrl-G")
  func keys() throws {
    for (path, literals) in try Self.literals.get() {
      for literal in literals {
        let isKey = zip(literal, literal.dropFirst()).contains { caret, letter in
          caret == "^" && letter.isASCII && letter.isUppercase
        }
        #expect(!isKey, "\(path): « \(literal) »")
      }
    }
  }

  @Test("No text has a straight apostrophe between two letters")
  func apostrophes() throws {
    for (path, literals) in try Self.literals.get() where !Self.hasScripts(path) {
      for literal in literals where literal.contains(" ") {
        let letters = Array(literal)
        let isStraight = letters.indices.dropFirst().dropLast().contains { index in
          letters[index] == "'" && letters[index - 1].isLetter && letters[index + 1].isLetter
        }
        #expect(!isStraight, "\(path): « \(literal) »")
      }
    }
  }

  /// What these hold is for a shell or a browser.
  private static func hasScripts(_ path: String) -> Bool {
    path.contains("Completion") || path.contains("HTML") || path.contains("Report")
  }

  /// The modules that the faces stand on, apart from those whose subject is French words: the form, its
  /// kinds and what exports say.
  private static let below = [
    "Archives/", "Files/", "JSONText/", "OfficeReading/", "Terminal/", "TextEditing/", "TextWidth/",
    "Spelling/",
    "Drafts/", "Importing/", "UseCases/",
  ]

  /// Where the sentences that both faces use stand: beside their error, in the use cases’ words, or
  /// as the questions of a small form.
  private static func isForWords(_ path: String) -> Bool {
    path.hasPrefix("UseCases/Words/")
      || ["Error.swift", "+Words.swift", "+Form.swift"].contains { path.hasSuffix($0) }
  }

  @Test("Below the faces, French sentences stand only beside errors, in words and in small forms")
  func parted() throws {
    var words = 0
    for (path, literals) in try Self.literals.get()
    where Self.below.contains(where: path.hasPrefix) {
      let sentences = literals.filter(Self.isFrench)
      if Self.isForWords(path) {
        words += sentences.count
      } else {
        #expect(sentences.isEmpty, "\(path): move \(sentences) to a file of words")
      }
    }
    #expect(words > 150)
  }

  /// Whether it has at least four words, one of them with a letter or sign of French, or an article.
  private static func isFrench(_ literal: String) -> Bool {
    let words = literal.split(separator: " ")
    return words.count > 3
      && (literal.contains { "éèêàçù’«".contains($0) }
        || words.contains { ["le", "la", "les", "un", "une", "de", "des"].contains($0) })
  }

  @Test("The literals of a source are found, and its comments are none")
  func literals() {
    let quotes = "\"\"\""
    let source = [
      #"/// "no""#, #"let a = "one" // "no""#, ##"let b = #"two"#, c = "a \"b\" c""##,
      "let d = " + quotes, "three \"3\"", "  " + quotes, "let e = 5",
    ].joined(separator: "\n")
    #expect(SwiftLiterals.all(in: source) == ["one", "two", #"a \"b\" c"#, "three \"3\""])
  }
}

/// The texts between quotes in a Swift file, as they are written there.
enum SwiftLiterals {
  static func all(in source: String) -> [String] {
    var isInside = false
    return source.split(separator: "\n").flatMap { line -> [String] in
      if line.contains("\"\"\"") {
        isInside.toggle()
        return []
      }
      return isInside ? [String(line)] : literals(ofLine: line)
    }
  }

  private static func literals(ofLine line: Substring) -> [String] {
    var found: [String] = []
    var literal: String?
    var rest = line
    while let character = rest.first {
      if literal == nil, rest.hasPrefix("//") { break }
      rest.removeFirst()
      switch (character, literal) {
      case ("\"", nil): literal = ""
      case ("\"", let text?):
        if !text.isEmpty { found.append(text) }
        literal = nil
      case ("\\", let text?): literal = text + "\\" + String(rest.popFirst() ?? "\\")
      case (_, let text?): literal = text + String(character)
      case (_, nil): break
      }
    }
    return found
  }
}
