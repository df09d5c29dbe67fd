internal import CXlsx
internal import FormModel

/// Why a workbook was not written.
package enum WorkbookError: Error, Equatable, CustomStringConvertible {
  /// What writes it is not installed.
  case noLibrary
  /// Its file, or the library's temporary files, could not be made or were not written whole.
  case noRoom

  /// Whether workbooks can be written here.
  package static func check() throws(WorkbookError) {
    if !cxlsx_is_there() { throw .noLibrary }
  }

  /// Whether a workbook has been written whole: a full disk cuts its parts off, and the library says nothing.
  package static func check(_ file: Int32) throws(WorkbookError) {
    if !cxlsx_is_whole(file) { throw .noRoom }
  }

  package var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .noLibrary:
      "Il manque la bibliothèque qui écrit les classeurs. Installez-la (Debian et Ubuntu : « sudo apt install libxlsxwriter\(String(cString: cxlsx_interface())) » ; macOS : « brew install libxlsxwriter »), ou choisissez le format csv."
    case .noRoom:
      "Le classeur n’a pas pu être écrit en entier : le dossier des fichiers temporaires est plein ou refusé. Libérez de la place, ou indiquez un autre dossier par TMPDIR."
    }
  }
}
