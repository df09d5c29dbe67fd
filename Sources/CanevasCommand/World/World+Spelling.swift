internal import Drafts
internal import Spelling
internal import Wizard

extension World {
  /// Who looks at the spelling; `nil` where the person wants nobody to. This is the one place that lets the form
  /// start a program of its own beside the person's editor.
  static func speller(_ settings: Settings, notify: @escaping @Sendable () -> Void) -> Speller? {
    guard settings.spelling else { return nil }
    return Speller(Hunspell(), known: { store.knownWords() }, notify: notify)
  }
}
