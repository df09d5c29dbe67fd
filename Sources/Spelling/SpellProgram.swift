/// A program that knows how words are spelled. Each call waits for it, and is never made on the way of a key.
package protocol SpellProgram: Sendable {
  /// Those of `words` that it does not know.
  func unknown(_ words: [String]) throws(SpellFault) -> Set<String>
  /// What may have been meant by a word that it does not know, the best first.
  func proposals(for word: String) throws(SpellFault) -> [String]
  /// Ends it, at once and from any thread.
  func close()
  /// Waits for the end of the program. The last call, made by the thread that asked it.
  func finish()
}

extension SpellProgram {
  package func finish() {}
}

/// Why spelling is not looked at.
package enum SpellFault: Error, Equatable {
  /// The program or its French dictionary is not on this machine.
  case missing
  /// It ended by itself, or was ended.
  case ended
  /// It gave no answer in time.
  case silent
  /// It says what was not asked for.
  case garbage
  /// No thread could be created.
  case noThread
}

extension SpellFault: CustomStringConvertible {
  package var description: String {
    let cause =
      switch self {
      case .missing: "hunspell ou son dictionnaire français n’est pas installé"
      case .ended: "hunspell s’est arrêté"
      case .silent: "hunspell ne répond plus"
      case .garbage: "hunspell répond autre chose que ce qui est attendu"
      case .noThread: "le système n’a plus de place pour interroger hunspell"
      }
    return
      "L’orthographe n’est plus vérifiée : \(cause). Vos textes n’ont rien ; relancez canevas pour réessayer."
  }
}
