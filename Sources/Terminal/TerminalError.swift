/// Why the full-screen mode is not available. The line mode has none of these requirements.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// `$TERM`, which may be empty, has no terminfo entry on this machine.
  case unknownTerminal(String)
  /// The terminal cannot position its cursor.
  case dumb(String)
  /// RLIMIT_FSIZE is smaller than a picture.
  case smallFiles

  package var description: String {
    let lineMode = "ajoutez «\u{A0}--ligne\u{A0}» pour répondre question par question"
    return switch self {
    case .notATerminal:
      "L’entrée ou la sortie n’est pas un terminal\u{A0}: lancez la commande dans un terminal, "
        + "sans redirection, ou \(lineMode)."
    case .unknownTerminal(let name) where name.isEmpty:
      "Le type du terminal n’est pas connu, car la variable TERM est vide\u{A0}: "
        + "essayez «\u{A0}export TERM=xterm\u{A0}», ou \(lineMode)."
    case .unknownTerminal(let name):
      "Le type de terminal «\u{A0}\(name)\u{A0}» n’est pas connu de cette machine\u{A0}: "
        + "essayez «\u{A0}export TERM=xterm\u{A0}», ou \(lineMode)."
    case .dumb(let name):
      "Le terminal «\u{A0}\(name)\u{A0}» ne sait pas afficher un formulaire\u{A0}: \(lineMode)."
    case .smallFiles:
      "La taille des fichiers est limitée ici (ulimit -f), et l’écran n’y tient pas\u{A0}: "
        + "levez cette limite par «\u{A0}ulimit -f unlimited\u{A0}» dans un autre terminal, ou \(lineMode)."
    }
  }
}
