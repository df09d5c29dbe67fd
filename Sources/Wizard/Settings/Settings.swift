internal import FormModel
package import Terminal

/// The settings of a person for all drafts, stored in `reglages.toml`.
///
/// The parser accepts only the part of TOML that they need: `key = "value"`, and `key = true` or
/// `false`. A TOML library would make the program half as large again and slower to start, for a
/// few keys.
package struct Settings: Equatable, Sendable {
  /// `nil` for the theme that suits the terminal.
  package var theme: Theme.Name?
  /// Whether mouse reporting is enabled, if the terminal supports it.
  package var mouse = true
  /// Whether the spelling is checked, if a spell checker is installed.
  package var spelling = true
  /// The signature of remarks; empty for the name of the account.
  package var name = ""

  package static let file = "canevas/reglages.toml"

  package init() {}

  /// The keys of the file.
  package enum Key: String, CaseIterable, Sendable {
    case theme
    case souris
    case orthographe
    case nom
  }

  /// Parses the file; an empty one yields the defaults. Throws on any invalid line, because a
  /// setting that is silently ignored is hard to diagnose.
  package static func read(_ text: String) throws(SettingsFault) -> Settings {
    var settings = Settings()
    var seen: Set<String> = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      guard let (key, value) = try member(String(line).trimmed, line: index + 1) else { continue }
      guard seen.insert(key).inserted else { throw .twice(key, line: index + 1) }
      try settings.set(key, to: value, line: index + 1)
    }
    return settings
  }

  private enum Value {
    case text(String)
    case flag(Bool)
  }

  private mutating func set(
    _ key: String,
    to value: Value,
    line: Int
  ) throws(SettingsFault) {
    guard let known = Key(rawValue: key) else { throw .unknownKey(key, line: line) }
    switch (known, value) {
    case (.theme, .text(let name)):
      guard let theme = Theme.Name(rawValue: name) else { throw .unknownTheme(name, line: line) }
      self.theme = theme
    case (.souris, .flag(let mouse)): self.mouse = mouse
    case (.orthographe, .flag(let spelling)): self.spelling = spelling
    case (.nom, .text(let name)): self.name = name
    case (.theme, _), (.souris, _), (.orthographe, _), (.nom, _):
      throw .notUnderstood(line: line)
    }
  }

  /// Parses one line. Returns `nil` for an empty line or a comment.
  private static func member(
    _ line: String,
    line number: Int
  ) throws(SettingsFault) -> (key: String, value: Value)? {
    if line.isEmpty || line.first == "#" { return nil }
    guard let equals = line.firstIndex(of: "=") else { throw .notUnderstood(line: number) }
    let key = String(line[..<equals]).trimmed
    let rest = String(line[line.index(after: equals)...]).trimmed
    guard !key.isEmpty else { throw .notUnderstood(line: number) }
    switch String(rest.prefix { $0 != "#" }).trimmed {
    case "true": return (key, .flag(true))
    case "false": return (key, .flag(false))
    default: break
    }
    guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
      throw .notUnderstood(line: number)
    }
    let behind = String(rest[rest.index(after: end)...]).trimmed
    guard behind.isEmpty || behind.first == "#" else {
      throw .notUnderstood(line: number)
    }
    return (key, .text(String(rest[rest.index(after: rest.startIndex)..<end])))
  }
}

/// An error in the settings file. Line numbers are 1-based.
package enum SettingsFault: Error, Equatable {
  /// The location of the file is unknown.
  case nowhere
  case notText
  case notUnderstood(line: Int)
  case unknownKey(String, line: Int)
  case twice(String, line: Int)
  case unknownTheme(String, line: Int)
}

extension SettingsFault: CustomStringConvertible {
  package var description: String {
    if self == .nowhere {
      return "Ni XDG_CONFIG_HOME ni HOME ne disent où les réglages sont gardés."
    }
    return "Réglages, \(sentence) En attendant, rien n’est changé à l’aspect habituel."
      .withFrenchSpaces
  }

  private var sentence: String {
    let themes = Theme.Name.allCases.map(\.rawValue).joined(separator: ", ")
    let keys = Settings.Key.allCases.map(\.rawValue).joined(separator: ", ")
    return switch self {
    case .nowhere: ""
    case .notText: "reglages.toml : ce n’est pas du texte UTF-8."
    case .notUnderstood(let line):
      "ligne \(line) : elle n’est pas comprise. Écrivez par exemple theme = \"sombre\", ou souris = false."
    case .unknownKey(let key, let line):
      "ligne \(line) : « \(key.excerpt) » n’est pas un réglage. Il y a \(keys)."
    case .twice(let key, let line): "ligne \(line) : « \(key.excerpt) » y est deux fois."
    case .unknownTheme(let name, let line):
      "ligne \(line) : le thème « \(name.excerpt) » n’existe pas. Choisissez parmi \(themes)."
    }
  }
}
