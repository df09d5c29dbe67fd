internal import Drafts
internal import Files
internal import Wizard

/// The user’s settings.
extension CommandContext {
  /// The defaults if there is no file.
  func loadSettings() throws -> Settings { try seat.loadSettings(on: disk) }

  /// The name of the person, in the history and under remarks.
  var author: String { seat.author(on: disk) }

  /// What the form does with the settings; `nil` if a person cannot change any.
  func keeper(
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
  private func keep(_ settings: Settings, in file: String?) throws {
    guard let path = file.map(Seat.target) else { throw SettingsError.nowhere }
    let text = settings.written(into: try SettingsText.read(path, on: disk))
    try makeFolders(path.parent)
    try store.replace(path, with: Array(text.utf8))
  }

  private func makeFolders(_ folder: String) throws {
    if try disk.facts(of: folder) != nil { return }
    try makeFolders(folder.parent)
    try disk.makeFolder(folder)
  }
}
