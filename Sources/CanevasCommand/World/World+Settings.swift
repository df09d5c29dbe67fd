internal import Drafts
internal import Files
internal import Wizard

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The person's settings in their file, which is theirs: what they wrote there stays.
extension World {
  /// In bytes; more is no file of settings.
  private static let longestSettings = 65_536

  /// `nil` where nobody can say where it would be.
  static var settingsFile: String? {
    let folders = [environment["XDG_CONFIG_HOME"], environment["HOME"].map { $0 + "/.config" }]
    return folders.compactMap(\.self).first { $0.hasPrefix("/") }.map { $0 + "/" + Settings.file }
  }

  /// Those of an empty file where there is none.
  static func loadSettings() throws -> Settings { try Settings.read(try settingsText()) }

  private static func settingsText() throws -> String {
    guard let path = settingsFile.map(target), try disk.facts(of: path) != nil else { return "" }
    guard let text = String(validating: try disk.read(path, limit: longestSettings), as: UTF8.self)
    else { throw SettingsFault.notText }
    return text
  }

  /// Writes the file beside the old one, durably, and renames it.
  static func keep(_ settings: Settings) throws {
    guard let name = settingsFile else { throw SettingsFault.nowhere }
    let text = settings.written(into: try settingsText())
    let path = target(of: name)
    try makeFolders(path.parent)
    try store.replace(path, with: Array(text.utf8))
  }

  /// Where a link leads, so that the link stays one: many keep such files elsewhere.
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
