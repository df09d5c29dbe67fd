internal import FoundationEssentials

/// Why there is no screen to be had; the line mode asks for none of this.
package enum TerminalError: Error, Equatable, LocalizedError {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// `$TERM`, which may be empty, is not described on this machine.
  case unknownTerminal(String)
  /// A terminal of this type cannot place its cursor.
  case dumb(String)

  package var errorDescription: String? {
    let lineMode = "ajoutez « --ligne » pour répondre question par question"
    return switch self {
    case .notATerminal:
      "L’entrée ou la sortie n’est pas un terminal : lancez la commande dans un terminal, "
        + "sans redirection, ou \(lineMode)."
    case .unknownTerminal(let name) where name.isEmpty:
      "Le type du terminal n’est pas connu, car la variable TERM est vide : "
        + "essayez « export TERM=xterm », ou \(lineMode)."
    case .unknownTerminal(let name):
      "Le type de terminal « \(name) » n’est pas connu de cette machine : "
        + "essayez « export TERM=xterm », ou \(lineMode)."
    case .dumb(let name):
      "Le terminal « \(name) » ne sait pas afficher un formulaire : \(lineMode)."
    }
  }
}
