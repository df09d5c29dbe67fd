/// A spell checker in another process. Its calls block, so they must not be made while handling a
/// key.
package protocol SpellProgram: Sendable {
  /// The subset of `words` that is unknown.
  func unknown(_ words: [String]) throws(SpellingError) -> Set<String>
  /// Corrections of an unknown word, best first.
  func proposals(for word: String) throws(SpellingError) -> [String]
  /// Ends the program at once. Can be called from any thread.
  func close()
  /// Waits for the end of the program. The last call, made by the thread that asked it.
  func finish()
}

extension SpellProgram {
  package func finish() {}
}
