internal import FormModel

/// Why there is nothing to import.
package enum ImportRequestError: Error, CustomStringConvertible {
  case noPath(TypedPaths)
  case noTable(TypedPaths)

  package var description: String {
    switch self {
    case .noPath(.anywhere): "Donnez le chemin d’un fichier ou d’un dossier."
    case .noPath(.names): "Donnez le nom d’un fichier du dossier d’échange."
    case .noTable(let paths):
      "Donnez le \(paths.haveFolders ? "chemin" : "nom") d’un tableau : xlsx, ods, csv ou tsv."
        .withFrenchSpaces
    }
  }
}
