internal import CXlsx
internal import FormModel

/// Why a workbook was not written.
package enum WorkbookError: Error, Equatable, CustomStringConvertible {
  /// The library is not installed.
  case noLibrary
  /// Its file cannot be made where it should be.
  case notMade
  /// A temporary file of the library cannot be made or read.
  case noScratch
  /// It was not written whole.
  case noRoom
  /// The library did not take some cell.
  case refused

  /// Throws if workbooks cannot be written on this machine.
  package static func check() throws(WorkbookError) {
    if !cxlsx_is_there() { throw .noLibrary }
  }

  /// Throws if a workbook is incomplete: on a full disk its parts are truncated, and the library
  /// does not report it.
  package static func check(_ file: Int32) throws(WorkbookError) {
    if !cxlsx_is_whole(file) { throw .noRoom }
  }

  package var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .noLibrary:
      "Il manque la bibliothèque qui écrit les classeurs, libxlsxwriter. Installez-la (Debian et Ubuntu : « sudo apt install libxlsxwriter-dev » ; macOS : « brew install libxlsxwriter »), ou choisissez le format csv."
    case .notMade:
      "Le fichier du classeur ne peut pas être créé. Vérifiez les droits du dossier, ou choisissez-en un autre."
    case .noScratch:
      "Le classeur n’a pas pu être écrit : le dossier des fichiers temporaires est plein ou refusé. Libérez de la place, ou indiquez un autre dossier par TMPDIR."
    case .noRoom:
      "Le classeur n’a pas pu être écrit en entier : le disque est sans doute plein. Libérez de la place, puis recommencez."
    case .refused:
      "Une cellule du classeur n’a pas été prise : c’est un défaut de canevas. Choisissez le format csv, et signalez-le."
    }
  }
}
