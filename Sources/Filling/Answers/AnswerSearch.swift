package import FormModel
internal import JSONText

/// Words looked for in all answers of a canevas, as they are when this is made.
package struct AnswerSearch {
  /// A place in an answer.
  package struct Match {
    package let question: Question
    /// The place of the question among all.
    package let order: Int
    package let text: String
    /// UTF-8 offsets in `text`.
    package let place: Range<Int>
  }

  private let answers: [(question: Question, order: Int, folded: FoldedText)]

  package init(_ form: Form, _ answers: Answers) {
    self.answers = form.questions(of: answers).enumerated().compactMap { order, question in
      answers[question.path].map { stored in
        (question, order, FoldedText(question.field.kind.words(of: stored)))
      }
    }
  }

  /// In the order of the form, at most `limit`; none for fewer than two letters, which stand
  /// everywhere.
  package func matches(of words: String, limit: Int = .max) -> [Match] {
    let words = FoldedText(words.trimmed)
    guard words.bytes.count > 1 else { return [] }
    var matches: [Match] = []
    for (question, order, folded) in answers where matches.count < limit {
      matches += folded.places(of: words, limit: limit - matches.count).map {
        Match(question: question, order: order, text: folded.text, place: $0)
      }
    }
    return matches
  }
}

extension Kind {
  /// An answer as a person reads it.
  fileprivate func words(of stored: JSON) -> String {
    switch self {
    case .line, .paragraphs, .email, .url, .code, .date, .count, .hours:
      codec?.editable(stored) ?? ""
    case .yesNo, .oneOf, .severalOf:
      tickedWords(in: stored)
    case .rows, .group: ""
    }
  }
}
