internal import Files
internal import FormModel
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

  /// The name that remarks are signed with: that of the settings, else that of the account.
  static var author: String {
    let name = (try? loadSettings())?.name ?? ""
    return name.isEmpty ? accountName : name
  }

  /// The person's own name, where the account has it, else what it is called.
  private static var accountName: String {
    guard let account = getpwuid(getuid())?.pointee else { return environment["USER"] ?? "" }
    let person = account.pw_gecos.flatMap { String(validatingCString: $0) } ?? ""
    let name = String(person.prefix { $0 != "," }).trimmed
    return name.isEmpty ? account.pw_name.flatMap { String(validatingCString: $0) } ?? "" : name
  }

  private static func settingsText() throws -> String {
    guard let path = settingsFile.map(target), try disk.facts(of: path) != nil else { return "" }
    guard let text = String(validating: try disk.read(path, limit: longestSettings), as: UTF8.self)
    else { throw SettingsFault.notText }
    return text
  }

  /// Writes the file anew beside the old one and then in its place.
  static func keep(_ settings: Settings) throws {
    guard let name = settingsFile else { throw SettingsFault.nowhere }
    let text = settings.written(into: try settingsText())
    let path = target(of: name)
    try makeFolders(path.parent)
    let temporary = path + ".\(getpid()).tmp"
    do {
      try disk.create(temporary, Array(text.utf8))
      try disk.sync(temporary)
      try disk.rename(temporary, to: path)
    } catch {
      try? disk.remove(temporary)
      throw error
    }
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
