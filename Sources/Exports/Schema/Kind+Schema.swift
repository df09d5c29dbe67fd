package import FormModel
internal import JSONText

/// The schemas of each kind of answer.
extension Kind {
  /// The type in Table Schema; lists have no cell.
  var tableType: String {
    switch self {
    case .text(let kind):
      switch kind.codec.datum.form {
      case .text, .link: "string"
      case .date: "date"
      case .integer: "integer"
      case .number: "number"
      }
    case .choice(.yesNo): "boolean"
    case .choice: "string"
    case .rows, .group: "object"
    }
  }

  /// The spellings of yes and no that an import accepts, for other readers.
  var tableSpellings: JSONObject {
    guard self == .yesNo else { return [:] }
    return [
      "trueValues": .array(ForeignSpelling.yes.map { .string($0) }),
      "falseValues": .array(ForeignSpelling.no.map { .string($0) }),
    ]
  }

  var constraints: JSONObject {
    switch self {
    case .text(let kind):
      switch kind.codec.datum.form {
      case .text, .link: kind.codec.datum.pattern.map { ["pattern": .string($0)] } ?? [:]
      case .date: [:]
      case .integer, .number: ["minimum": .number(0)]
      }
    case .choice(.yesNo), .rows, .group: [:]
    case .choice(.oneOf(let choices)): ["enum": .array(choices.map { .string($0.key) })]
    case .choice(.severalOf(let choices)):
      ["pattern": .string(Self.several(of: choices.map(\.key).joined(separator: "|")))]
    }
  }

  private static func several(of keys: String) -> String {
    "^(\(keys))(\\|(\(keys)))*$"
  }

  /// An example value as in a cell.
  var example: JSON {
    switch self {
    case .text(let kind): kind.codec.datum.sample
    case .choice(.yesNo): .bool(true)
    case .choice(.oneOf(let choices)): .string(choices.first?.key ?? "")
    case .choice(.severalOf(let choices)):
      .string(choices.prefix(2).map(\.key).joined(separator: "|"))
    case .rows, .group: .object([:])
    }
  }

  /// The meaning of the keys of a choice, to follow the help of its question.
  package var codebook: String {
    switch self {
    case .choice(.oneOf(let choices)): " " + Self.words(choices)
    case .choice(.severalOf(let choices)):
      " Plusieurs valeurs possibles, séparées par |. " + Self.words(choices)
    case .choice(.yesNo), .text, .rows, .group: ""
    }
  }

  private static func words(_ choices: [Choice]) -> String {
    choices.map { "\($0.key)\u{A0}: \($0.label)" }.joined(separator: "\u{A0}; ") + "."
  }
}
