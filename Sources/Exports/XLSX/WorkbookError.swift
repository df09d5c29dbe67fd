internal import CXlsx
internal import FormModel

/// Why a workbook was not written.
package enum WorkbookError: Error, Equatable, CustomStringConvertible {
  /// The library is not installed.
  case noLibrary
  /// The workbook or a temporary file of the library could not be created or written completely.
  case noRoom

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
      "Il manque la bibliothèque qui écrit les classeurs. Installez-la (Debian et Ubuntu : « sudo apt install libxlsxwriter\(String(cString: cxlsx_interface())) » ; macOS : « brew install libxlsxwriter »), ou choisissez le format csv."
    case .noRoom:
      "Le classeur n’a pas pu être écrit en entier : le dossier des fichiers temporaires est plein ou refusé. Libérez de la place, ou indiquez un autre dossier par TMPDIR."
    }
  }
}
