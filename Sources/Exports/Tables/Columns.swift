internal import FormModel
internal import JSONText

/// The columns of a table: keys, the producer, answers, and one for everything else.
extension TableNode {
  /// Unknown members and unreadable values, as a JSON object.
  static let restColumn = "autres"
  /// Links every table to the canevas.
  static let rootKey = "canevas_id"
  static let rankColumn = "rang"
  static let partColumn = "cle"

  /// The metadata columns of the root table; the first one links the tables.
  static let fileColumns = FileColumn.all.map(\.name)

  /// The key columns of this table below one with `parentKeys`.
  func keyColumns(below parentKeys: [String]) -> [String] {
    switch shape {
    case .once: parentKeys
    case .ranked: parentKeys + [Self.rankColumn]
    case .parts: parentKeys + [Self.partColumn]
    }
  }

  /// The names of these columns in the child tables.
  func keyColumnsForChildren(below parentKeys: [String]) -> [String] {
    switch shape {
    case .once: parentKeys
    case .ranked: parentKeys + [rankName]
    case .parts: parentKeys + [name + "_" + Self.partColumn]
    }
  }
}
