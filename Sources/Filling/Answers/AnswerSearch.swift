package import FormModel
internal import JSONText
internal import TextFolding

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

  /// So many places are listed; who has more looks for more words.
  package static let listed = 200
  /// Bytes of the longest words that are looked for: what is pasted by mistake must not be searched
  /// for with every key.
  package static let longest = 400
  package static let isTooLong = "C’est trop long pour une recherche : quelques mots suffisent."
  package static let hasMore = "D’autres passages suivent : précisez ces mots."

  package static func isGone(_ words: String) -> String {
    "« \(words) » n’est plus dans vos réponses."
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
    guard words.utf8.count <= Self.longest else { return [] }
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

extension [AnswerSearch.Match] {
  package enum Direction { case next, previous }

  /// The nearest of them from an offset in the answer of that order; from the last one, the first.
  package func nearest(_ direction: Direction, to order: Int, _ offset: Int) -> Int? {
    let places = map { ($0.order, $0.place.lowerBound) }
    let nearest =
      switch direction {
      case .next: places.firstIndex { $0 > (order, offset) } ?? 0
      case .previous: places.lastIndex { $0 < (order, offset) } ?? count - 1
      }
    return indices.contains(nearest) ? nearest : nil
  }
}

extension Kind {
  /// An answer as a person reads it.
  func words(of stored: JSON) -> String {
    switch self {
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours:
      codec?.editable(stored) ?? ""
    case .yesNo, .oneOf, .severalOf:
      tickedWords(in: stored)
    case .rows, .group: ""
    }
  }
}
