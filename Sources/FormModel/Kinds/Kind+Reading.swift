package import JSONText

extension Kind {
  /// Why `stored` is not a value of this kind; `nil` if it is one. The answers inside rows are
  /// checked separately.
  package func rejection(of stored: JSON) -> Rejection? {
    switch self {
    case .text(let kind): kind.codec.rejection(of: stored)
    case .choice(.yesNo): stored.bool == nil ? .wrongType : nil
    case .choice(.oneOf(let choices)): Self.rejection(of: [stored], among: choices)
    case .choice(.severalOf(let choices)):
      stored.array.map { Self.rejection(of: $0, among: choices) } ?? .wrongType
    case .rows:
      stored.array.map { $0.allSatisfy { $0.object != nil } ? nil : .wrongType } ?? .wrongType
    case .group: stored.object == nil ? .wrongType : nil
    }
  }

  private static func rejection(of stored: [JSON], among choices: [Choice]) -> Rejection? {
    for value in stored {
      guard let key = value.string else { return .wrongType }
      guard choices.index(ofKey: key) != nil else {
        return Rejection(
          "« \(key.excerpt) » n’est pas un des choix proposés.",
          remedy: "Choisissez parmi les réponses affichées ; la valeur est gardée d’ici là."
        )
      }
    }
    return nil
  }

  /// The options of a choice; empty for other kinds.
  package var choices: [Choice] {
    switch self {
    case .choice(.yesNo): [Choice("true", "oui"), Choice("false", "non")]
    case .choice(.oneOf(let choices)), .choice(.severalOf(let choices)): choices
    case .text, .rows, .group: []
    }
  }

  /// The options of the form, followed by unknown values in `stored`.
  package func offered(beside stored: JSON?) -> [Choice] {
    let known = choices
    let others = ticked(in: stored).filter { key in !known.contains { $0.key == key } }
    return known + others.map { Choice($0, "\($0.excerpt) (valeur inconnue)") }
  }

  /// The keys selected in `stored`, including unknown ones.
  package func ticked(in stored: JSON?) -> [String] {
    switch stored {
    case .bool(let value): [value ? "true" : "false"]
    case .string(let key): [key]
    case .array(let values): values.compactMap(\.string)
    case .null, .number, .object, nil: []
    }
  }

  /// The stored form of the selected keys, in the form’s order, with unknown ones at the end.
  package func stored(ticked keys: [String]) -> JSON? {
    let known = choices.map(\.key)
    let ordered = known.filter(keys.contains) + keys.filter { !known.contains($0) }
    return switch self {
    case .choice(.yesNo):
      ordered.first.map { known.contains($0) ? .bool($0 == "true") : .string($0) }
    case .choice(.severalOf): ordered.isEmpty ? nil : .array(ordered.map { .string($0) })
    case .choice(.oneOf), .text, .rows, .group: ordered.first.map { .string($0) }
    }
  }

  /// The labels of the keys selected in `stored`.
  package func tickedWords(in stored: JSON?) -> String {
    ticked(in: stored).map(label(of:)).joined(separator: ", ")
  }

  /// The label of a key; an unknown key is its own label.
  package func label(of key: String) -> String {
    choices.first { $0.key == key }?.label ?? key
  }
}
