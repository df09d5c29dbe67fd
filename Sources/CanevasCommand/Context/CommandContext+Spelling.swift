internal import Drafts
internal import Spelling
internal import Wizard

extension CommandContext {
  /// The spell checker; `nil` if it is disabled. Apart from the external editor, this is the only
  /// program that the form starts.
  func speller(_ settings: Settings, notify: @escaping @Sendable () -> Void) -> Speller? {
    guard settings.spelling else { return nil }
    return Speller(Hunspell(), known: { store.knownWords() }, notify: notify)
  }
}
