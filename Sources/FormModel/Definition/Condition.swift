package import JSONText

/// When a question is asked ("si oui …"), said as data so that the screen, the review, the exports
/// and the schema all agree. Keys name answers beside the question, in the same container.
package enum Condition: Equatable, Sendable {
  case isTrue(String)
  /// The choice among several, or the one choice, is ticked.
  case includes(String, String)
  case excludes(String, String)

  /// The question that decides.
  package var key: String {
    switch self {
    case .isTrue(let key), .includes(let key, _), .excludes(let key, _): key
    }
  }

  package func holds(in container: JSONObject) -> Bool {
    let answer = container[key]
    return holds(isTrue: answer == .bool(true), isTicked: Self.choices(answer).contains)
  }

  /// The same, told of the question that decides whether its answer is yes, and which choices are
  /// ticked in it.
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
