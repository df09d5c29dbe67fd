package import Drafts
internal import Exports
internal import Files
internal import FormModel

extension IntakeRefusal {
  /// What the file or folder is that was named where a draft is wanted; `nil` where `error` says all there is
  /// to say, as of a draft that is damaged.
  package init?(_ error: DraftError, in store: DraftStore) {
    switch error {
    case .damaged(let file, .notJSON, _) where file.parent != store.drafts:
      self.init(file, in: store)
    case .damaged(let file, .disk, _) where Self.kind(of: file, in: store) == .folder:
      self = .folder(file)
    case .notFound(let ref) where !ref.hasSlash, .tooShort(let ref) where !ref.hasSlash:
      // No draft answers to the name of a file in the current folder.
      let path = "./" + ref
      switch Self.kind(of: path, in: store) {
      case .folder: self = .folder(path)
      case .file: self = IntakeRefusal(path, in: store) ?? .pathOfFile(path)
      default: return nil
      }
    default: return nil
    }
  }

  /// `nil` if the file is a single JSON text.
  private init?(_ file: String, in store: DraftStore) {
    guard let bytes = try? store.disk.read(file, limit: DraftFile.sizeLimit) else { return nil }
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

  private static func kind(of path: String, in store: DraftStore) -> FileFacts.Kind? {
    (try? store.disk.facts(of: path))?.kind
  }
}

/// Why nothing is taken from what was given.
package enum IntakeRefusal: Error {
  /// The file cannot be imported, with the reason.
  case notTaken(String, reason: String)
  case nothingToTake(String)
  /// A workbook that is not an export.
  case otherWorkbook(String)
  /// A folder in place of a draft.
  case folder(String)
  /// A file in the current folder that was named without a path.
  case pathOfFile(String)
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
    case .folder(let path):
      "« \(path.oneLine) » est un dossier, et non un brouillon. « canevas importer \(path.shellWord) » prend les canevas qui y sont ; « canevas liste » montre vos brouillons."
        .withFrenchSpaces
    case .pathOfFile(let path):
      "Aucun brouillon n’a ce nom, mais un fichier d’ici. Pour le lire, donnez son chemin : \(path.shellWord)."
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
