internal import FormModel

/// Why nothing is taken from what was given.
package enum IntakeRefusal: Error {
  /// A file that is given to be imported, and what it is.
  case notTaken(String, reason: String)
  case nothingToTake(String)
}

extension IntakeRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notTaken(let path, let reason):
      "« \(path.oneLine) » n’est pas pris. \(reason)".withFrenchSpaces
    case .nothingToTake(let path):
      "Aucun canevas n’est dans « \(path.oneLine) ».".withFrenchSpaces
    }
  }
}
