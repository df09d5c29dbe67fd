package import JSONText

/// When a question is asked ("si oui …"), as data, so that screen, review, exports and schema
/// agree. Keys are those of answers in the same container.
package enum Condition: Equatable, Sendable {
  case isTrue(String)
  /// The option is selected, in a single or a multiple choice.
  case includes(String, String)
  case excludes(String, String)

  /// The key of the deciding question.
  package var key: String {
    switch self {
    case .isTrue(let key), .includes(let key, _), .excludes(let key, _): key
    }
  }

  package func holds(in container: JSONObject) -> Bool {
    let answer = container[key]
    return holds(isTrue: answer == .bool(true), isTicked: Self.choices(answer).contains)
  }

  /// Evaluates the condition from whether the deciding answer is yes, or which options it has.
  package func holds(isTrue: Bool, isTicked: (String) -> Bool) -> Bool {
    switch self {
    case .isTrue: isTrue
    case .includes(_, let choice): isTicked(choice)
    case .excludes(_, let choice): !isTicked(choice)
    }
  }

  private static func choices(_ answer: JSON?) -> [String] {
    switch answer {
    case .string(let choice): [choice]
    case .array(let choices): choices.compactMap(\.string)
    default: []
    }
  }
}
