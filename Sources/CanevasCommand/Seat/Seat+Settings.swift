internal import Drafts
internal import Files
internal import Platform
internal import Wizard

/// The user’s settings file. Everything else in it is preserved.
extension Seat {
  /// The defaults if there is no file.
  func loadSettings(on disk: any Disk) throws -> Settings {
    switch settings {
    case .settled(let settings): try settings.get()
    case .own(let file):
      try Settings.read(
        try file.map { try SettingsText.read(Self.target(of: $0), on: disk) } ?? ""
      )
    }
  }

  /// The name of the person, in the history and under remarks: that of their settings, else that of
  /// the seat.
  func author(on disk: any Disk) -> String {
    guard case .own = settings else { return person() }
    let name = (try? loadSettings(on: disk))?.name ?? ""
    return name.isEmpty ? person() : name
  }

  /// The target of a symbolic link, which is preserved: many users keep such files elsewhere.
  static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(validatingCString: resolved) ?? path
  }
}

/// The text of a settings file.
enum SettingsText {
  /// In bytes; a larger file is no settings file.
  private static let longest = 65_536

  /// Empty if there is no file.
  static func read(_ path: String, on disk: any Disk) throws -> String {
    guard try disk.facts(of: path) != nil else { return "" }
    guard let text = String(validating: try disk.read(path, limit: longest), as: UTF8.self) else {
      throw SettingsError.notText
    }
    return text
  }
}
