internal import FormModel

/// Why a workbook cannot be read.
package enum SpreadsheetError: Error, Equatable, Sendable {
  case parts(OfficeFileError)
  /// More cells than any list of answers has.
  case tooManyCells
  /// More text than a list of answers ever has.
  case tooMuchText
  case neither
}

extension SpreadsheetError: CustomStringConvertible {
  package var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .parts(let error): error.description
    case .tooManyCells:
      "Le classeur a plus de \(CellBudget.most.inFrench) cellules. Gardez dans un fichier à part les lignes à importer."
    case .tooMuchText:
      "Les cellules du classeur contiennent plus de \(CellBudget.mostBytes >> 20) Mio de texte. Gardez dans un fichier à part les lignes à importer."
    case .neither:
      "Ce n’est ni un classeur Excel (XLSX) ni un classeur LibreOffice (ODS). Enregistrez-le dans l’un des deux."
    }
  }
}

/// How many cells, and how many bytes of text, may still be read: a small file may stand for billions.
struct CellBudget {
  static let most = 2_000_000
  static let mostBytes = 256 << 20
  private var left = most
  private var bytesLeft = mostBytes

  mutating func spend(_ count: Int) throws(SpreadsheetError) {
    guard count <= left else { throw .tooManyCells }
    left -= count
  }

  /// Spends a text of so many bytes that stands in so many cells.
  mutating func spend(bytes: Int, times: Int = 1) throws(SpreadsheetError) {
    let (all, isTooMuch) = bytes.multipliedReportingOverflow(by: times)
    guard !isTooMuch, all <= bytesLeft else { throw .tooMuchText }
    bytesLeft -= all
  }
}
