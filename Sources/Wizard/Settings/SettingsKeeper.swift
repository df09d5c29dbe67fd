package import Spelling

/// What the form does with the settings: they are kept in their file, and hold at once.
package struct SettingsKeeper {
  package internal(set) var current: Settings
  /// Writes them into their file.
  let write: (Settings) throws -> Void
  /// Who looks at the spelling, where the person wants it.
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
