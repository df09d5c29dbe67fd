internal import Exports
internal import Files
internal import FormModel

extension IntakeError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notTaken(let path, let reason):
      Self.notTaken(path, reason)
    case .otherWorkbook(let path):
      "« \(path.oneLine) » n’est pas un classeur que canevas a écrit. Pour en prendre les lignes : « canevas importer --dans REF --liste LISTE \(path.shellWord) »."
        .withFrenchSpaces
    case .unreadable(let path, let office, let program, let reason):
      Self.notTaken(path, "\(office.noun) (\(program)) ne se lit pas. \(reason)")
    case .noQuestions(let path, let program):
      Self.notTaken(
        path,
        "Aucune question du canevas n’est reconnue dans ce document (\(program)). Faites remplir celui qu’écrit « canevas exporter REF --a-remplir --format odt,docx »."
      )
    case .toBeImported(let path, let kind):
      "« \(path.oneLine) » est \(kind.noun), et non un canevas seul. « canevas importer \(path.shellWord) » le prend parmi vos brouillons."
        .withFrenchSpaces
    case .folder(let path):
      "« \(path.oneLine) » est un dossier, et non un brouillon. « canevas importer \(path.shellWord) » prend les canevas qui y sont ; « canevas liste » montre vos brouillons."
        .withFrenchSpaces
    case .pathOfFile(let path):
      "Aucun brouillon n’a ce nom, mais un fichier d’ici. Pour le lire, donnez son chemin : \(path.shellWord)."
        .withFrenchSpaces
    case .notRows(let path, let kind):
      "« \(path.oneLine) » est un fichier \(kind), dont les lignes ne sont pas celles d’une liste. Un export JSON s’importe sans --dans ; d’une page, copiez la table dans un tableur."
        .withFrenchSpaces
    case .compressedRows(let path):
      Self.notTaken(path, "C’est un fichier gzip. Décompressez-le d’abord.")
    case .documentForRows(let path):
      Self.notTaken(
        path,
        "C’est un document, et non un tableau. S’il est revenu rempli d’un collègue, importez-le parmi vos brouillons, et non dans une liste."
      )
    case .emptySheets(let path):
      Self.notTaken(path, "Ses feuilles sont vides.")
    case .whichSheet(let path, let names, let list):
      "« \(path.oneLine) » a plusieurs feuilles : \(names.map(\.excerpt).joined(separator: ", ")). Nommez « \(list) » celle qu’il faut lire."
        .withFrenchSpaces
    case .nothingToTake(let path):
      "Aucun canevas n’est dans « \(path.oneLine) ».".withFrenchSpaces
    }
  }

  private static func notTaken(_ path: String, _ reason: String) -> String {
    "« \(path.oneLine) » n’est pas pris. \(reason)".withFrenchSpaces
  }
}

extension IntakeError.Importable {
  fileprivate var noun: String {
    switch self {
    case .excel: "un classeur Excel"
    case .calc: "un classeur LibreOffice Calc (ODS)"
    case .archive: "une archive"
    case .utf16: "un texte en UTF-16"
    case .severalCanevas: "une suite de canevas"
    }
  }
}

extension IntakeError.Office {
  fileprivate var noun: String {
    switch self {
    case .workbook: "Ce classeur"
    case .document: "Ce document"
    }
  }
}
