internal import Files
internal import FormModel

/// Why nothing is taken from what was given.
package enum IntakeRefusal: Error {
  /// A file that is given to be imported, and what it is.
  case notTaken(String, reason: String)
  case nothingToTake(String)
  /// A workbook that is no export.
  case otherWorkbook(String)
  /// Which of several sheets is meant, for a list.
  case whichSheet(String, [String], String)
}

extension IntakeRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notTaken(let path, let reason):
      "« \(path.oneLine) » n’est pas pris. \(reason)".withFrenchSpaces
    case .otherWorkbook(let path):
      "« \(path.oneLine) » n’est pas un classeur que canevas a écrit. Pour en prendre les lignes : « canevas importer --dans REF --liste LISTE \(path.shellWord) »."
        .withFrenchSpaces
    case .whichSheet(let path, let names, let list):
      "« \(path.oneLine) » a plusieurs feuilles : \(names.map(\.excerpt).joined(separator: ", ")). Nommez « \(list) » celle qu’il faut lire."
        .withFrenchSpaces
    case .nothingToTake(let path):
      "Aucun canevas n’est dans « \(path.oneLine) ».".withFrenchSpaces
    }
  }
}
