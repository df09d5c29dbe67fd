internal import Terminal

/// The keys that do the same on every screen, for the manual.
package enum KeyList {
  /// "Ctrl-Q ou Ctrl-C", and what that does.
  package static var everywhere: [(keys: String, words: String)] {
    (Binding.everywhere + Binding.always).map { ($0.keyNames, $0.command.title) }
  }
}
