internal import FormModel

/// Why a file cannot be merged with a draft.
package enum MergeError: Error, CustomStringConvertible {
  /// The path of a file without a canevas, and the complaints about it.
  case nothing(String, [String])
  case several(String, Int)

  package var description: String {
    switch self {
    case .nothing(let path, let complaints):
      complaints.first ?? "Aucun canevas n’est dans « \(path.oneLine) ».".withFrenchSpaces
    case .several(let path, let count):
      "« \(path.oneLine) » contient \(count) canevas, et pas un seul de cet identifiant. Donnez le fichier d’un seul."
        .withFrenchSpaces
    }
  }
}
