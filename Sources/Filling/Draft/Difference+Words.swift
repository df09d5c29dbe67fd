package import Drafts
package import FormModel
package import JSONText

extension Session {
  /// Where a question is, as a person calls the place.
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
  /// One side in a few words.
  package func words(for value: JSON?) -> String {
    switch subject {
    case .unknown: value.map { $0.compact.excerpt } ?? "absent"
    case .order: (value?.array ?? []).map { ($0.string ?? "").excerpt }.joined(separator: " ; ")
    case .row(let group):
      value.map { RowSummary($0, index: path.index ?? 0, of: group).line.excerpt } ?? "absent"
    case .field(let field): words(for: value, field.kind)
    }
  }

  /// What of a text tells it from the other sides: of two long ones that begin alike, not the beginning.
  private func passage(of text: String, _ kind: Kind) -> String {
    let sides = [base, before, after].compactMap { $0.flatMap { kind.codec?.editable($0) } }
    var shared = sides.first.map { Array($0) } ?? []
    for side in sides.dropFirst() {
      shared = zip(shared, side).prefix { $0 == $1 }.map(\.0)
    }
    guard shared.count > Self.lead, sides.count > 1 else { return text.part(from: 0) }
    let far = shared.dropLast(Self.lead)
    return text.part(from: far.lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0)
  }

  /// Characters that are told before the first one that differs, at least.
  private static let lead = 16

  var isRow: Bool { if case .row = subject { true } else { false } }

  private func words(for value: JSON?, _ kind: Kind) -> String {
    guard let value else { return "sans réponse" }
    switch kind {
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours:
      return "« \(passage(of: kind.codec?.editable(value) ?? "", kind)) »"
    case .yesNo, .oneOf, .severalOf:
      return kind.tickedWords(in: value)
    case .rows(let group): return group.noun.counted(value.array?.count ?? 0)
    case .group: return "rempli"
    }
  }
}

extension JSON {
  fileprivate var compact: String { String(decoding: JSONWriter.compact(self), as: UTF8.self) }
}

extension String {
  /// So much of it that two rows tell what it is about, on one line, with no control in it.
  fileprivate func part(from start: Int) -> String {
    let longest = 120
    let rest = dropFirst(start)
    let line = rest.prefix(longest).map { $0.isWhitespace ? " " : $0 }
    let text = String(line).harmless.trimmed
    return (start > 0 ? "… " : "") + text + (rest.dropFirst(longest).isEmpty ? "" : "…")
  }
}
