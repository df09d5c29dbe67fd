internal import Drafts
internal import Files
internal import FormModel
internal import Wizard

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The user’s settings file. Everything else in it is preserved.
extension World {
  /// In bytes; a larger file is no settings file.
  private static let longestSettings = 65_536

  /// `nil` if no configuration folder is known.
  static var settingsFile: String? {
    let folders = [environment["XDG_CONFIG_HOME"], environment["HOME"].map { $0 + "/.config" }]
    return folders.compactMap(\.self).first { $0.hasPrefix("/") }.map { $0 + "/" + Settings.file }
  }

  /// The defaults if there is no file.
  static func loadSettings() throws -> Settings { try Settings.read(try settingsText()) }

  /// The name of the person, in the history and under remarks: that of the settings, else that of
  /// the account.
  static var author: String {
    let name = (try? loadSettings())?.name ?? ""
    return name.isEmpty ? accountName : name
  }

  /// The person's own name, where the account has it, else what it is called.
  private static let accountName: String = {
    guard let account = getpwuid(getuid())?.pointee else { return environment["USER"] ?? "" }
    let person = account.pw_gecos.flatMap { String(validatingCString: $0) } ?? ""
    let name = String(person.prefix { $0 != "," }).trimmed
    return name.isEmpty ? account.pw_name.flatMap { String(validatingCString: $0) } ?? "" : name
  }()

  /// The name of the account, or its number if the system has no name for it.
  static let account: String =
    getpwuid(geteuid())?.pointee.pw_name.flatMap { String(validatingCString: $0) }
    ?? String(geteuid())

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
