internal import JSONText

/// How much of what is asked has been answered.
package struct Completeness: Equatable, Sendable {
  package let answered: Int
  package let asked: Int

  /// 0 to 1.
  package var share: Double { asked == 0 ? 0 : Double(answered) / Double(asked) }

  package var percent: Int { asked == 0 ? 0 : answered * 100 / asked }

  package var isComplete: Bool { answered == asked }
}

extension Form {
  package func completeness(of page: Page, _ answers: Answers) -> Completeness {
    let questions = questions(on: page, of: answers).filter { !$0.field.isRemark }
    let answered = questions.count { !(answers[$0.path]?.isHollow ?? true) }
    return Completeness(answered: answered, asked: questions.count)
  }

  /// Of the whole canevas, each question of each page counting once.
  package func completeness(of answers: Answers) -> Completeness {
    let pages = pages(of: answers).map { completeness(of: $0, answers) }
    return Completeness(
      answered: pages.reduce(0) { $0 + $1.answered },
      asked: pages.reduce(0) { $0 + $1.asked }
    )
  }
}
