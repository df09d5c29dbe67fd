package import FormModel
package import JSONText

/// A row of a list in one line: its name, then its other short answers.
package struct RowSummary {
  package let line: String

  package init(_ row: JSON, index: Int, of group: Group) {
    let answers = group.fields.compactMap { field -> String? in
      guard field.key != group.nameKey, let stored = row.object?[field.key] else { return nil }
      switch field.kind {
      case .paragraphs, .rows, .group: return nil
      case .line, .email, .url, .code, .date, .count, .hours:
        return field.kind.codec?.editable(stored)
      case .yesNo, .oneOf, .severalOf:
        let words = field.kind.tickedWords(in: stored)
        return words.isEmpty ? nil : words
      }
    }
    line = ([group.title(of: row, at: index)] + answers).joined(separator: " · ")
  }
}
