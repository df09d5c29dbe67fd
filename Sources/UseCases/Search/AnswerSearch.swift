package import FormModel
internal import JSONText
internal import TextFolding

/// Full-text search in the answers as they are at creation.
package struct AnswerSearch {
  /// A match in an answer.
  package struct Match {
    package let question: Question
    /// The index of the question.
    package let order: Int
    package let text: String
    /// UTF-8 offsets in `text`.
    package let range: Range<Int>
  }

  /// Greatest number of listed matches; the user has to refine the search for more.
  package static let listed = 200
  /// Greatest length of the search text in bytes, so that text pasted by mistake is not searched on
  /// every key.
  package static let longest = 400

  private let answers: [(question: Question, order: Int, folded: FoldedText)]

  package init(_ form: Form, _ answers: Answers) {
    self.answers = form.questions(of: answers).enumerated().compactMap { order, question in
      answers[question.path].map { stored in
        (question, order, FoldedText(question.field.kind.words(of: stored)))
      }
    }
  }

  /// The matches in the order of the form, at most `limit`. Searches of fewer than two letters have
  /// none.
  package func matches(of words: String, limit: Int = .max) -> [Match] {
    guard words.utf8.count <= Self.longest else { return [] }
    let words = FoldedText(words.trimmed)
    guard words.bytes.count > 1 else { return [] }
    var matches: [Match] = []
    for (question, order, folded) in answers where matches.count < limit {
      matches += folded.ranges(of: words, limit: limit - matches.count).map {
        Match(question: question, order: order, text: folded.text, range: $0)
      }
    }
    return matches
  }
}

extension [AnswerSearch.Match] {
  package enum Direction { case next, previous }

  /// The index of the next or previous match, relative to an offset in the answer with this order;
  /// wraps around at the ends.
  package func nearest(_ direction: Direction, to order: Int, _ offset: Int) -> Int? {
    let starts = map { ($0.order, $0.range.lowerBound) }
    let nearest =
      switch direction {
      case .next: starts.firstIndex { $0 > (order, offset) } ?? 0
      case .previous: starts.lastIndex { $0 < (order, offset) } ?? count - 1
      }
    return indices.contains(nearest) ? nearest : nil
  }
}

extension Kind {
  /// The text of an answer as it is displayed.
  func words(of stored: JSON) -> String {
    switch self {
    case .text(let kind): kind.codec.editable(stored)
    case .choice: tickedWords(in: stored)
    case .rows, .group: ""
    }
  }
}
