internal import Files

extension DraftStore {
  /// The folder of the user’s drafts. `unreadable` are the variables that are not valid UTF-8:
  /// decoded with replacement characters, they would name another folder.
  package static func folder(
    environment: [String: String],
    unreadable: Set<String> = []
  ) throws(DraftFolderError) -> String {
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
