/// Where the tables of an import stand, so that its sentences name them as whoever wrote them knows them.
package enum TableHome: Equatable, Sendable {
  case csvFiles
  case sheets
  /// One table, of which only the lines are named.
  case lines

  /// As a sentence names it.
  func name(_ table: String) -> String {
    switch self {
    case .csvFiles: "\(table).csv"
    case .sheets: "la feuille « \(table) »"
    case .lines: "la table"
    }
  }

  /// As a place begins; `nil` where it goes without saying.
  func place(_ table: String) -> String? {
    switch self {
    case .csvFiles: "\(table).csv"
    case .sheets: "feuille « \(table) »"
    case .lines: nil
    }
  }
}
