internal import Files

extension DraftStore {
  /// The folder of the user’s drafts. `unreadable` are the variables that are not valid UTF-8:
  /// decoded with replacement characters, they would name another folder.
  package static func folder(
    environment: [String: String],
    unreadable: Set<String> = []
  ) throws(DraftFolderFault) -> String {
    for variable in ["CANEVAS_DOSSIER", "XDG_DATA_HOME", "HOME"] {
      if unreadable.contains(variable) { throw .notText(variable: variable) }
      guard let folder = environment[variable], !folder.isEmpty else { continue }
      switch variable {
      case "CANEVAS_DOSSIER": return folder
      // The XDG specification requires relative paths to be ignored.
      case "XDG_DATA_HOME" where folder.hasPrefix("/"): return folder / "canevas"
      case "HOME" where folder.hasPrefix("/"): return folder / ".local/share/canevas"
      default: continue
      }
    }
    throw .noHome
  }
}

/// Why the folder of the drafts is unknown. A guess could write texts to a folder where the program
/// does not look next time.
package enum DraftFolderFault: Error, Equatable, Sendable, CustomStringConvertible {
  case notText(variable: String)
  case noHome

  package var description: String {
    switch self {
    case .notText(let variable):
      """
      La variable \(variable) n’est pas en UTF-8\u{A0}: le dossier des brouillons n’est pas sûr. Donnez-en un \
      autre dans CANEVAS_DOSSIER.
      """
    case .noHome:
      """
      La variable HOME ne donne pas votre dossier personnel\u{A0}: il n’y a pas de place pour les brouillons. \
      Donnez-en une dans CANEVAS_DOSSIER.
      """
    }
  }
}
