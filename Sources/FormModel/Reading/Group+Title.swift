package import JSONText

extension Group {
  /// What tells this row from the next: its name, or its number ("proposition 2").
  package func title(of row: JSON?, at index: Int) -> String {
    let kind = field(nameKey)?.kind
    let name = row?.object?[nameKey].flatMap { stored in
      kind?.codec.map { $0.editable(stored) } ?? kind?.tickedWords(in: stored)
    }
    let lines = name?.trimmed.split(whereSeparator: \.isNewline) ?? []
    return lines.first.map { String($0).trimmed } ?? numbered(index)
  }

  /// "Proposition 2".
  package func numbered(_ index: Int) -> String {
    noun.singular.prefix(1).uppercased() + String(noun.singular.dropFirst()) + "\u{A0}\(index + 1)"
  }
}
