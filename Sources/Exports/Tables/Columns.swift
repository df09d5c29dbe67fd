internal import FormModel
internal import JSONText

/// The columns of a table: keys, then answers, then what has no column.
extension TableNode {
  /// What has no column: unknown keys and unreadable values, as a JSON object.
  static let restColumn = "autres"
  /// Ties every table to the canevas.
  static let rootKey = "canevas_id"
  static let rankColumn = "rang"
  static let partColumn = "cle"

  /// What the file of an export says beside the answers; the first ties the tables.
  static let fileColumns = FileColumn.all.map(\.name)

  /// Names of the key columns, below a table whose rows have `parentKeys`.
  func keyColumns(below parentKeys: [String]) -> [String] {
    switch shape {
    case .once: parentKeys
    case .ranked: parentKeys + [Self.rankColumn]
    case .parts: parentKeys + [Self.partColumn]
    }
  }

  /// The same as the tables below call them.
  func keyColumnsForChildren(below parentKeys: [String]) -> [String] {
    switch shape {
    case .once: parentKeys
    case .ranked: parentKeys + [rankName]
    case .parts: parentKeys + [name + "_" + Self.partColumn]
    }
  }
}
