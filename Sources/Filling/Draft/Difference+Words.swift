package import Drafts
package import FormModel
package import JSONText

extension Session {
  /// A readable name for the place of a question.
  package func name(of question: Question) -> String {
    (form.trail(to: question.page, of: book.answers, whereNeeded: true) + [question.name])
      .joined(separator: " › ")
  }

  package func name(of difference: Difference) -> String {
    let question = form.questions(of: book.answers).first { $0.path == difference.path }
    return question.map(name(of:)) ?? difference.field?.title ?? difference.path.description
  }
}

extension Difference {
  /// One side of the difference in a few words.
  package func words(for value: JSON?) -> String {
    guard let value else { return "sans réponse" }
    guard let kind = field?.kind else {
      return String(decoding: JSONWriter.compact(value), as: UTF8.self).excerpt
    }
    switch kind {
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours:
      return "« \((kind.codec?.editable(value) ?? "").excerpt) »"
    case .yesNo, .oneOf, .severalOf:
      return kind.tickedWords(in: value)
    case .rows(let group): return group.noun.counted(value.array?.count ?? 0)
    case .group: return "rempli"
    }
  }
}
