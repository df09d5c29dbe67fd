internal import FormModel
internal import JSONText

/// The schemas of each kind of answer.
extension Kind {
  /// The type in Table Schema; lists have no cell.
  var tableType: String {
    switch self {
    case .line, .paragraphs, .email, .url, .code, .partialDate, .oneOf, .severalOf: "string"
    case .date: "date"
    case .count: "integer"
    case .hours: "number"
    case .yesNo: "boolean"
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
    case .line, .paragraphs, .code, .date, .yesNo, .rows, .group: [:]
    case .email, .url, .partialDate: ["pattern": .string(pattern ?? "")]
    case .count, .hours: ["minimum": .number(0)]
    case .oneOf(let choices): ["enum": .array(choices.map { .string($0.key) })]
    case .severalOf(let choices):
      ["pattern": .string(Self.several(of: choices.map(\.key).joined(separator: "|")))]
    }
  }

  private static func several(of keys: String) -> String {
    "^(\(keys))(\\|(\(keys)))*$"
  }

  /// A regular expression that every valid value matches. It is weaker than the form’s own check,
  /// so that the schema never rejects what the form accepts.
  var pattern: String? {
    switch self {
    case .email: "^[\\s\\S]+@[\\s\\S]+\\.[\\s\\S]+$"
    case .url: "^[Hh][Tt][Tt][Pp][Ss]?://[\\s\\S]+\\.[\\s\\S]+$"
    case .date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    case .partialDate: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
    case .line, .paragraphs, .code, .count, .hours, .yesNo, .oneOf, .severalOf, .rows, .group: nil
    }
  }

  /// An example value as in a cell.
  var example: JSON {
    switch self {
    case .line: "Texte libre, en quelques mots"
    case .paragraphs: "Texte libre.\nIl peut tenir sur plusieurs lignes."
    case .email: "prenom.nom@collectivite.fr"
    case .url: "https://collectivite.fr/avis.pdf"
    case .code: "35238"
    case .date: "2024-10-07"
    case .partialDate: "2024-02"
    case .count: .number(48)
    case .hours: .number("12.5")
    case .yesNo: .bool(true)
    case .oneOf(let choices): .string(choices.first?.key ?? "")
    case .severalOf(let choices):
      .string(choices.prefix(2).map(\.key).joined(separator: "|"))
    case .rows, .group: .object([:])
    }
  }

  /// The meaning of the keys of a choice, to follow the help of its question.
  var codebook: String {
    switch self {
    case .oneOf(let choices): " " + Self.words(choices)
    case .severalOf(let choices):
      " Plusieurs valeurs possibles, séparées par |. " + Self.words(choices)
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours, .yesNo,
      .rows, .group:
      ""
    }
  }

  private static func words(_ choices: [Choice]) -> String {
    choices.map { "\($0.key)\u{A0}: \($0.label)" }.joined(separator: "\u{A0}; ") + "."
  }
}
