internal import Files
internal import FormModel

/// Why an import is refused.
package enum IntakeRefusal: Error {
  /// The file cannot be imported, with the reason.
  case notTaken(String, reason: String)
  case nothingToTake(String)
  /// A workbook that is not an export.
  case otherWorkbook(String)
  /// The workbook has several sheets and none is named after the list.
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
