internal import FormModel

extension Field {
  /// The text below the question in a document to fill: its condition, its help and an example of
  /// the input format.
  func asking(among fields: [Field]) -> String {
    let form = kind.codec?.example.map { "À écrire ainsi\u{A0}: \($0)." }
    return [condition?.words(of: self, among: fields), help, form].compactMap(\.self)
      .joined(separator: " ")
  }
}

extension Condition {
  /// The condition in words, for a reader who sees all questions.
  fileprivate func words(of asked: Field, among fields: [Field]) -> String {
    let index = fields.firstIndex { $0.key == key } ?? 0
    let field = fields.first { $0.key == key }
    let isNext = fields.dropFirst(index + 1).first == asked
    let label = field?.label ?? key
    return switch self {
    case .isTrue where isNext: "Si oui."
    case .isTrue: "Si vous répondez oui à «\u{A0}\(label)\u{A0}»."
    case .includes(_, let choice):
      "Si vous cochez «\u{A0}\(field?.kind.label(of: choice) ?? choice)\u{A0}»."
    case .excludes(_, let choice):
      "Sauf si vous cochez «\u{A0}\(field?.kind.label(of: choice) ?? choice)\u{A0}»."
    }
  }
}
