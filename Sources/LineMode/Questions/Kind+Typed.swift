internal import UseCases
internal import FormModel
internal import JSONText
internal import TextEditing
internal import TextFolding

extension Kind {
  /// The stored form of a typed line. Text that cannot be parsed is stored as typed and reported.
  /// `nil` for kinds that need more than a line.
  func stored(typed line: String, beside stored: JSON?) -> JSON? {
    switch self {
    case .text(.paragraphs), .rows, .group: nil
    case .text(let kind): kind.codec.stored(TextEditor(line, multiline: false).text)
    case .choice(.severalOf): self.stored(ticked: keys(typed: line, beside: stored))
    case .choice: self.stored(ticked: [key(typed: line, beside: stored)])
    }
  }

  /// The keys of choices, typed as numbers with blanks or commas, or as labels with commas. A line that
  /// names no choice is kept whole.
  private func keys(typed line: String, beside stored: JSON?) -> [String] {
    let numbers = line.split { $0.isWhitespace || $0 == "," || $0 == ";" }
    let parts =
      numbers.allSatisfy { Int($0) != nil } ? numbers : line.split { $0 == "," || $0 == ";" }
    let keys = parts.map { key(typed: String($0), beside: stored) }.reduce(into: [String]()) {
      keys,
      key in if !keys.contains(key) { keys.append(key) }
    }
    let offered = offered(beside: stored).map(\.key)
    return keys.contains(where: offered.contains) ? keys : [line.trimmed]
  }

  /// The key of a choice, typed as its number, its label or an unambiguous prefix of it.
  private func key(typed part: String, beside stored: JSON?) -> String {
    let part = part.trimmed
    let choices = offered(beside: stored)
    if let index = choices.index(numbered: part) { return choices[index].key }
    let words = part.folded
    if let choice = choices.first(where: { $0.label.folded == words || $0.key == part }) {
      return choice.key
    }
    let begun = choices.filter { $0.label.folded.hasPrefix(words) }
    return begun.count == 1 ? begun[0].key : part
  }
}
