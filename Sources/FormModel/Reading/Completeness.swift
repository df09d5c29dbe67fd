internal import JSONText

/// How many of the questions that are asked have been answered.
package struct Completeness: Equatable, Sendable {
  package let answered: Int
  package let asked: Int

  /// 0 to 1.
  package var share: Double { asked == 0 ? 0 : Double(answered) / Double(asked) }

  package var percent: Int { asked == 0 ? 0 : answered * 100 / asked }

  package var isComplete: Bool { answered == asked }

  /// Counts without copying answers, because it runs for all pages on many keys.
  fileprivate init(of fields: [Field], in container: JSONObject) {
    var (answered, asked) = (0, 0)
    for field in fields where field.isCounted && field.isAsked(in: container) {
      let answer = container[field.key]
      if case .group(let fields) = field.kind {
        let inner = Completeness(of: fields, in: answer?.object ?? JSONObject())
        answered += inner.answered
        asked += inner.asked
      } else {
        asked += 1
        if !(answer?.isHollow ?? true) { answered += 1 }
      }
    }
    self.init(answered: answered, asked: asked)
  }

  fileprivate init(answered: Int, asked: Int) {
    self.answered = answered
    self.asked = asked
  }
}

extension Field {
  /// Remarks and compléments are optional.
  fileprivate var isCounted: Bool { !isRemark && !isComplement }
}

extension Form {
  package func completeness(of page: Page, _ answers: Answers) -> Completeness {
    Completeness(of: page.fields, in: answers.object(at: page.place))
  }

  /// The completeness of the whole canevas; each question on each page counts once.
  package func completeness(of answers: Answers) -> Completeness {
    let pages = pages(of: answers).map { completeness(of: $0, answers) }
    return Completeness(
      answered: pages.reduce(0) { $0 + $1.answered },
      asked: pages.reduce(0) { $0 + $1.asked }
    )
  }

  /// The questions that `completeness` counts as unanswered, in the order of the form.
  package func unanswered(in answers: Answers) -> [Question] {
    pages(of: answers).flatMap { questions(on: $0, of: answers) }
      .filter { $0.field.isCounted && answers[$0.path]?.isHollow ?? true }
  }
}
