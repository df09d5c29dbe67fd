package import Drafts
internal import Exports
internal import Files
internal import FormModel

extension IntakeRefusal {
  /// What a file is that somebody named and that is no canevas as it stands; `nil` where `error` says all there is to
  /// say, as of a draft that is damaged.
  package init?(_ error: DraftError, in store: DraftStore) {
    guard case .damaged(let file, .notJSON, _) = error, file.parent != store.drafts,
      let bytes = try? store.disk.read(file, limit: DraftFile.sizeLimit)
    else { return nil }
    switch FileKind(bytes) {
    case .other(.excel): self = .toBeTakenIn(file, "un classeur Excel")
    case .other(.openSpreadsheet): self = .toBeTakenIn(file, "un classeur LibreOffice Calc (ODS)")
    case .other(let kind): self = .notTaken(file, reason: kind.description)
    case .zip, .gzip: self = .toBeTakenIn(file, "une archive")
    case .json:
      if DecodedText(bytes)?.encoding == .utf16 {
        self = .toBeTakenIn(file, "un texte en UTF-16")
      } else if JSONTexts.all(in: bytes).count > 1 {
        self = .toBeTakenIn(file, "une suite de canevas")
      } else {
        return nil
      }
    }
  }
}

/// Why nothing is taken from what was given.
package enum IntakeRefusal: Error {
  /// The file cannot be imported, with the reason.
  case notTaken(String, reason: String)
  case nothingToTake(String)
  /// A workbook that is not an export.
  case otherWorkbook(String)
  /// A file that an import reads, and what it is.
  case toBeTakenIn(String, String)
  /// A file whose lines are no rows, and its kind.
  case notRows(String, String)
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
    case .toBeTakenIn(let path, let kind):
      "« \(path.oneLine) » est \(kind), et non un canevas seul. « canevas importer \(path.shellWord) » le prend parmi vos brouillons."
        .withFrenchSpaces
    case .notRows(let path, let kind):
      "« \(path.oneLine) » est un fichier \(kind), dont les lignes ne sont pas celles d’une liste. Un export JSON s’importe sans --dans ; d’une page, copiez la table dans un tableur."
        .withFrenchSpaces
    case .whichSheet(let path, let names, let list):
      "« \(path.oneLine) » a plusieurs feuilles : \(names.map(\.excerpt).joined(separator: ", ")). Nommez « \(list) » celle qu’il faut lire."
        .withFrenchSpaces
    case .nothingToTake(let path):
      "Aucun canevas n’est dans « \(path.oneLine) ».".withFrenchSpaces
    }
  }
}
