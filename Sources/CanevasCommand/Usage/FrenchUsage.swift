internal import FormModel

/// Translates the messages of ArgumentParser to French.
///
/// The library’s texts are in English and cannot be changed, and its error types are not public, so
/// this type parses its messages: each begins with fixed words and quotes what was typed. An
/// unknown message becomes a general sentence, so that a newer library can only make messages less
/// precise.
enum FrenchUsage {
  /// The sentence for an invalid command line. `command` is the subcommand, if one was given;
  /// `options` are its options.
  static func sentence(for message: String, command: String?, options: [String]) -> String {
    let line = String(message.split(whereSeparator: \.isNewline).first ?? "")
    let facts = translations.lazy.compactMap { $0(line) }.first
    let question = unknownOption(in: line).map { option in
      // All short options are one typo apart.
      Nearest.question(option, among: options.filter { $0.hasPrefix("--") && option.count > 4 })
    }
    let help = (["canevas", command].compactMap(\.self) + ["--aide"]).joined(separator: " ")
    return """
      \(facts ?? "Cette ligne de commande n’est pas comprise").\(question ?? "") « \(help) » montre l’usage.
      """
      .withFrenchSpaces
  }

  /// A help page with its fixed texts in French.
  static func help(_ page: String) -> String {
    page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.contains("canevas help <subcommand>") {
        return "  « canevas COMMANDE --aide » dit tout d’une commande.".withFrenchSpaces
      }
      // Indent by one more blank to align with the first line: "Usage :" is longer than "USAGE:".
      let line = line.hasPrefix("       canevas ") ? " " + line : line
      return headings.reduce(String(line)) { line, heading in
        line.replacing(heading.english, with: heading.french)
      }
    }
    .joined(separator: "\n")
  }

  private static let headings: [(english: String, french: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "Usage\u{A0}: "), ("ARGUMENTS:", "Ce qu’il faut donner\u{A0}:"),
    ("SUBCOMMANDS:", "Commandes\u{A0}:"), ("OPTIONS:", "Options\u{A0}:"),
    ("Show help information.", "Montrer cette aide."),
    ("Show subcommand help information.", "Montrer cette aide."),
  ]

  /// The library’s own proposals are often far-fetched and are dropped.
  private static func unknownOption(in line: String) -> String? {
    line.fact("Unknown option '", "'. Did you mean") ?? line.fact("Unknown option '", "'")
  }

  private static let translations: [@Sendable (String) -> String?] = [
    { line in line.fact("Missing expected argument '", "'").map { "Il manque \(name($0))" } },
    { line in line.fact("Missing value for '", "'").map { "Il manque la valeur de \(name($0))" } },
    { line in unknownOption(in: line).map { "L’option \($0) n’existe pas" } },
    { line in line.fact("Unexpected argument '", "'").map { "« \($0) » est de trop" } },
    { line in
      line.fact(" unexpected arguments: '", "'").map { typed in
        let words = typed.split(separator: "', '").map { "« \($0) »" }
        return "\(words.joined(separator: ", ")) sont de trop"
      }
    },
    { line in
      line.fact("The value '", "' is invalid for '").flatMap { value in
        line.fact("' is invalid for '", "'").map {
          "« \(value) » n’est pas une valeur de \(name($0))"
        }
      }
    },
    { line in
      line.fact("The option '", "' does not take any value").map {
        "L’option \($0) ne prend pas de valeur"
      }
    },
  ]

  /// `--version <N>` gives `--version`, `<REF> ...` gives `REF`.
  private static func name(_ synopsis: String) -> String {
    let words = synopsis.split(separator: " ")
    let word = words.first { $0.hasPrefix("-") } ?? words.first ?? ""
    return String(word.filter { $0 != "<" && $0 != ">" })
  }
}

extension String {
  /// The text between `start` and the last `end` after it; `nil` if they do not occur.
  fileprivate func fact(_ start: String, _ end: String) -> String? {
    guard let first = firstRange(of: start) else { return nil }
    let rest = self[first.upperBound...]
    guard let last = rest.ranges(of: end).last else { return nil }
    return String(rest[..<last.lowerBound])
  }
}
