/// The words of the prompts.
extension TypedPaths {
  /// How to give a file, as the end of a sentence.
  package var hint: String {
    switch self {
    case .anywhere: "« ~ » est votre dossier personnel"
    case .names: "donnez le nom d’un fichier du dossier d’échange"
    }
  }

  /// What is asked for when something is imported.
  package var importQuestion: String {
    switch self {
    case .anywhere: "Quel fichier, dossier ou quelle archive ?"
    case .names: "Quel fichier ou quelle archive ?"
    }
  }
}
