internal import FormModel
package import OfficeParts

/// Why a workbook is not read.
package enum SpreadsheetFault: Error, Equatable, Sendable {
  case parts(OfficeFault)
  /// More cells than a list of answers ever has.
  case tooManyCells
  case neither
}

extension SpreadsheetFault: CustomStringConvertible {
  package var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .parts(let fault): fault.description
    case .tooManyCells:
      "Le classeur a plus de \(CellBudget.most.inFrench) cellules. Gardez dans un fichier à part les lignes à importer."
    case .neither:
      "Ce n’est ni un classeur Excel (XLSX) ni un classeur LibreOffice (ODS). Enregistrez-le dans l’un des deux."
    }
  }
}

/// How many cells are still taken: a small file may speak of billions.
struct CellBudget {
  static let most = 2_000_000
  private var left = most

  mutating func take(_ count: Int) throws(SpreadsheetFault) {
    guard count <= left else { throw .tooManyCells }
    left -= count
  }
}
