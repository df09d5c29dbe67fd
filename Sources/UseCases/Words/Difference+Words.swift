package import Drafts
package import FormModel
package import JSONText

extension Session {
  /// A readable name for the place of a question.
  package func name(of question: Question) -> String {
    form.name(of: question, in: book.answers)
  }

  package func names(of differences: [Difference]) -> [String] {
    form.names(of: differences, in: book.answers)
  }
}

extension Form {
  /// Where a question is, as a person calls the place.
  package func name(of question: Question, in answers: Answers) -> String {
    (trail(to: question.page, of: answers, whereNeeded: true) + [question.name])
      .joined(separator: " › ")
  }

  /// What each of them is about, as a person calls it: `answers` have it in its place.
  package func names(of differences: [Difference], in answers: Answers) -> [String] {
    let questions = Dictionary(questions(of: answers).map { ($0.path, $0) }) { first, _ in first }
    return differences.map { difference in
      let place = difference.isRow ? difference.path.parent : difference.path
      let question = place.flatMap { questions[$0] }
      return difference.name(below: question.map { name(of: $0, in: answers) })
    }
  }
}

extension Difference {
  fileprivate func name(below question: String?) -> String {
    switch subject {
    case .field(let field): return question ?? field.title
    case .order(let field): return "\(question ?? field.title) › ordre"
    case .row(let group):
      let title = group.title(of: after ?? before ?? base, at: path.index ?? 0).excerpt
      return "\(question ?? group.noun.withCapital) › \(title)"
    case .unknown: return path.description
    }
  }
}

extension Difference {
  /// One side in at most about two rows of `cells` cells.
  package func words(for value: JSON?, cells: Int = 70) -> String {
    switch subject {
    case .unknown: value.map { $0.compact.excerpt } ?? "absent"
    case .order: (value?.array ?? []).map { ($0.string ?? "").excerpt }.joined(separator: " ; ")
    case .row(let group):
      value.map { RowSummary($0, index: path.index ?? 0, of: group).line.excerpt } ?? "absent"
    case .field(let field): words(for: value, field.kind, cells: cells)
    }
  }

  var isRow: Bool { if case .row = subject { true } else { false } }

  private func words(for value: JSON?, _ kind: Kind, cells: Int) -> String {
    guard let value else { return "sans réponse" }
    switch kind {
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours:
      return passage(of: kind.codec?.editable(value) ?? "", kind, cells: cells)
    case .yesNo, .oneOf, .severalOf:
      return kind.tickedWords(in: value)
    case .rows(let group): return group.noun.counted(value.array?.count ?? 0)
    case .group: return "rempli"
    }
  }

  /// A text, quoted; of a long one the part from a few words before the first difference on.
  private func passage(of text: String, _ kind: Kind, cells: Int) -> String {
    let room = max(30, cells * 2 - 20)
    let sides = [base, before, after].compactMap { $0.flatMap { kind.codec?.editable($0) } }
    guard sides.count > 1, sides.contains(where: { $0.count > room }) else {
      return text.excerpt(from: 0, room)
    }
    let common = sides.dropFirst().map { zip(sides[0], $0).prefix { $0 == $1 }.count }.min() ?? 0
    return text.excerpt(from: max(0, common - room / 3), room)
  }
}

extension JSON {
  fileprivate var compact: String { String(decoding: JSONWriter.compact(self), as: UTF8.self) }
}

extension String {
  /// Quoted: at most `room` characters from `start` on, in one line, from the beginning of a word.
  fileprivate func excerpt(from start: Int, _ room: Int) -> String {
    var part = dropFirst(start)
    if start > 0, let blank = part.firstIndex(where: \.isWhitespace),
      part.distance(from: part.startIndex, to: blank) < room / 4
    {
      part = part[part.index(after: blank)...]
    }
    let isCut = part.count > room
    let shown = String(part.prefix(room)).oneLine
    return "« \(start > 0 ? "… " : "")\(shown)\(isCut ? "…" : "") »"
  }
}
