package import Drafts
internal import FormModel
package import Terminal

/// The settings of a person for all drafts, stored in `reglages.toml`.
package struct Settings: Equatable, Sendable {
  /// `nil` for the theme that suits the terminal.
  package var theme: Theme.Name?
  /// Whether mouse reporting is enabled, if the terminal supports it.
  package var mouse = true
  /// Whether the spelling is checked, if a spell checker is installed.
  package var spelling = true
  /// The signature of remarks and versions; empty for the name of the account.
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
  package static func read(_ text: String) throws(SettingsError) -> Settings {
    try read(try members(of: text))
  }

  package static func members(of text: String) throws(SettingsError) -> [TomlMember] {
    do throws(TomlError) { return try TomlMember.members(of: text) } catch {
      throw SettingsError(error)
    }
  }

  package static func read(_ members: [TomlMember]) throws(SettingsError) -> Settings {
    var settings = Settings()
    for member in members { try settings.set(member.key, to: member.value, line: member.line) }
    return settings
  }

  private mutating func set(
    _ key: String,
    to value: TomlMember.Value,
    line: Int
  ) throws(SettingsError) {
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
}

/// An error in the settings file. Line numbers are 1-based.
package enum SettingsError: Error, Equatable {
  /// The location of the file is unknown.
  case nowhere
  case notText
  case notUnderstood(line: Int)
  case unknownKey(String, line: Int)
  case twice(String, line: Int)
  case unknownTheme(String, line: Int)

  init(_ error: TomlError) {
    self =
      switch error {
      case .notUnderstood(let line): .notUnderstood(line: line)
      case .twice(let key, let line): .twice(key, line: line)
      }
  }
}

extension SettingsError: CustomStringConvertible {
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
