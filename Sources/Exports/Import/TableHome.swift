/// Where imported tables are stored, so that messages use the names that the user knows.
package enum TableHome: Equatable, Sendable {
  case csvFiles
  case sheets
  /// A single table, whose lines are named only.
  case lines

  /// The name in a sentence.
  func name(_ table: String) -> String {
    switch self {
    case .csvFiles: "\(table).csv"
    case .sheets: "la feuille « \(table) »"
    case .lines: "la table"
    }
  }

  /// The name at the start of a location; `nil` if it is obvious.
  func label(_ table: String) -> String? {
    switch self {
    case .csvFiles: "\(table).csv"
    case .sheets: "feuille « \(table) »"
    case .lines: nil
    }
  }
}
