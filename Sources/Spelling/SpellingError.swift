/// Why spelling is no longer checked.
package enum SpellingError: Error, Equatable {
  /// The program or its French dictionary is not installed.
  case missing
  /// The program exited or was killed.
  case ended
  /// The program did not answer in time.
  case silent
  /// The program’s output is not what was expected.
  case garbage
  /// No thread could be created.
  case noThread
}

extension SpellingError: CustomStringConvertible {
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
