internal import Drafts
internal import Files
internal import Platform
internal import Wizard

/// The user’s settings file. Everything else in it is preserved.
extension World {
  /// The defaults if there is no file.
  static func loadSettings() throws -> Settings {
    switch seat.settings {
    case .settled(let settings): try settings.get()
    case .own(let file):
      try Settings.read(try file.map { try SettingsText.read(target(of: $0), on: disk) } ?? "")
    }
  }

  /// The name of the person, in the history and under remarks: that of their settings, else that of
  /// the seat.
  static var author: String {
    guard case .own = seat.settings else { return seat.person() }
    let name = (try? loadSettings())?.name ?? ""
    return name.isEmpty ? seat.person() : name
  }

  /// The name of the account, or its number if the system has no name for it.
  static var account: String { Account.own?.name ?? String(geteuid()) }

  /// What the form does with the settings; `nil` if a person cannot change any.
  static func keeper(
    _ settings: Settings,
    notify: @escaping @Sendable () -> Void
  ) -> SettingsKeeper? {
    guard case .own(let file) = seat.settings else { return nil }
    return SettingsKeeper(
      settings,
      write: { try keep($0, in: file) },
      speller: { speller($0, notify: notify) }
    )
  }

  /// Writes the file beside the old one, durably, and renames it.
  private static func keep(_ settings: Settings, in file: String?) throws {
    guard let path = file.map(target) else { throw SettingsError.nowhere }
    let text = settings.written(into: try SettingsText.read(path, on: disk))
    try makeFolders(path.parent)
    try store.replace(path, with: Array(text.utf8))
  }

  /// The target of a symbolic link, which is preserved: many users keep such files elsewhere.
  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(validatingCString: resolved) ?? path
  }

  private static func makeFolders(_ folder: String) throws {
    if try disk.facts(of: folder) != nil { return }
    try makeFolders(folder.parent)
    try disk.makeFolder(folder)
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
