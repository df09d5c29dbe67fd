package import FormModel
package import JSONText

/// Rows of a list as tab-separated text for spreadsheets, with a heading line.
package enum ListText {
  package static func text(of rows: [JSONObject], in group: Group) -> String {
    let fields = group.fields.filter { field in
      field.kind.isCell && (!field.isFormer || rows.contains { $0[field.key] != nil })
    }
    return PastedCells.text(
      of: [fields.map(\.label)] + rows.map { row in fields.map { $0.kind.words(in: row[$0.key]) } }
    )
  }
}

extension Kind {
  /// The value as a readable cell that an import can read back.
  fileprivate func words(in stored: JSON?) -> String {
    guard let stored else { return "" }
    if let codec { return codec.editable(stored) }
    return ticked(in: stored).map(label).joined(separator: " | ")
  }
}
