package import Spelling

/// Holds the current settings, and writes and applies changed ones.
package struct SettingsKeeper {
  package internal(set) var current: Settings
  /// Writes the settings file.
  let write: (Settings) throws -> Void
  /// Starts the spell checker if the settings enable it.
  let speller: (Settings) -> Speller?

  package init(
    _ current: Settings,
    write: @escaping (Settings) throws -> Void,
    speller: @escaping (Settings) -> Speller?
  ) {
    self.current = current
    self.write = write
    self.speller = speller
  }
}
