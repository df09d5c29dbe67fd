package import Archives
package import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import Platform

/// Why a file is not in the inventory.
package enum SourceError: Error, Equatable, Sendable {
  case link
  case manyNames
  case notAFile
  case otherKind
  case tooLarge
  case tablesTooLarge
  case refused(errno: Int32)
  case notThere
  /// The name is not UTF-8, so the decoded path is not that of the file.
  case nameNotText
  case changed
  case archive(ArchiveError)
  case archiveInArchive
  case sameName
  case draft(DraftFileError)
  case tables(String)
  case newerFormat(Int)
  /// It has answers to questions that came after the version that it says.
  case wrongVersion(said: Int, needed: Int)
  case unknownState(String)
  case noID
}

extension SourceError {
  init(_ error: DiskError) {
    self =
      switch error {
      case .notAFile: .notAFile
      case .tooBig: .tooLarge
      case .manyNames: .manyNames
      case .outside: .notThere
      case .system(ELOOP, _): .link
      case .system(ENOENT, _): .notThere
      case .system(let code, _): .refused(errno: code)
      }
  }

  /// The error of a file in an archive is that of the same file in a folder.
  package init(_ error: ArchiveError) {
    self =
      switch error {
      case .disk(let error): SourceError(error)
      case .link: .link
      case .entryTooLarge: .tooLarge
      default: .archive(error)
      }
  }
}

extension SourceError: CustomStringConvertible {
  /// A full sentence about the file, which the caller names.
  package var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .link: "C’est un lien symbolique, qui n’est pas suivi. Donnez le fichier lui-même."
    case .manyNames:
      "Il porte plusieurs noms (un lien matériel), et n’est pas lu. Mettez-en une copie à sa place."
    case .notAFile: "Ce n’est ni un fichier ni un dossier."
    case .otherKind:
      "Ce n’est ni un export JSON, ni un dossier CSV, ni une archive ZIP. Demandez l’export JSON."
    case .tooLarge: "Le fichier dépasse \(DraftFile.sizeLimit >> 20) Mio : ce n’est pas un canevas."
    case .tablesTooLarge:
      "Ses tables dépassent ensemble \(CSVImport.sizeLimit >> 20) Mio. Demandez l’export JSON."
    case .refused(let errno): "Le système refuse de le lire (erreur \(errno)). Vérifiez vos droits."
    case .notThere: "Ce chemin n’existe pas. Vérifiez comment il est écrit."
    case .nameNotText: "Son nom n’est pas en UTF-8. Renommez-le, puis recommencez."
    case .changed: "Le fichier a changé pendant la lecture. Recommencez."
    case .archive(let error): error.description
    case .sameName:
      "Un autre fichier du même dossier porte le même nom. Renommez ou retirez l’un des deux."
    case .archiveInArchive: "Une archive dans une archive n’est pas lue. Décompressez-la d’abord."
    case .draft(let error): error.description
    case .tables(let reason): reason
    case .newerFormat(let version):
      "Le fichier vient d’une version plus récente du programme (format \(version)). Mettez canevas à jour."
    case .wrongVersion(let said, let needed):
      "Le fichier dit être de la version \(said) du canevas, et répond à des questions de la version \(needed). Importez-le dans canevas, puis exportez-le de nouveau."
    case .unknownState(let state): "L’état « \(state.excerpt) » n’est pas connu."
    case .noID: "Le canevas n’a pas d’identifiant. Exportez-le de nouveau."
    }
  }
}
