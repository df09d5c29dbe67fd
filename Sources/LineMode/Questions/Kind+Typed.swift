internal import Filling
internal import FormModel
internal import JSONText
internal import TextEditing
internal import TextFolding

extension Kind {
  /// What to keep of a typed line: what cannot be understood stays as it was typed, and is reported.
  /// `nil` for kinds that one line does not answer.
  func stored(typed line: String, beside stored: JSON?) -> JSON? {
    switch self {
    case .line, .email, .url, .code, .date, .partialDate, .count, .hours:
      codec?.stored(TextEditor(line, multiline: false).text)
    case .yesNo, .oneOf: self.stored(ticked: [key(typed: line, beside: stored)])
    case .severalOf: self.stored(ticked: keys(typed: line, beside: stored))
    case .paragraphs, .rows, .group: nil
    }
  }

  /// Numbers with blanks or commas between them, or the words of choices with commas between them.
  private func keys(typed line: String, beside stored: JSON?) -> [String] {
    let numbers = line.split { $0.isWhitespace || $0 == "," || $0 == ";" }
    let parts =
      numbers.allSatisfy { Int($0) != nil } ? numbers : line.split { $0 == "," || $0 == ";" }
    return parts.map { key(typed: String($0), beside: stored) }.reduce(into: []) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }
  }

  /// A choice by its number, its words, or a beginning that no other one has.
  private func key(typed part: String, beside stored: JSON?) -> String {
    let part = part.trimmed
    let choices = offered(beside: stored)
    if let place = choices.place(numbered: part) { return choices[place].key }
    let words = part.folded
    if let choice = choices.first(where: { $0.label.folded == words || $0.key == part }) {
      return choice.key
    }
    let begun = choices.filter { $0.label.folded.hasPrefix(words) }
    return begun.count == 1 ? begun[0].key : part
  }
}
