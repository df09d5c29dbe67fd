internal import JSONText

extension Form {
  /// The answers in stored form, with keys in the order of the form and unknown ones last, so that
  /// a draft gives the same file however it was filled in.
  ///
  /// Blank members are removed, and other programs’ spellings of dates and numbers (`"07/10/2024"`,
  /// `"48"`, `48.0`) become values.
  package func ordered(_ answers: Answers) -> Answers {
    Answers(Self.ordered(answers.root, by: rootFields))
  }

  private static func ordered(_ object: JSONObject, by fields: [Field]) -> JSONObject {
    let known = fields.compactMap { field -> JSONObject.Member? in
      guard let value = object[field.key].map({ ordered($0, by: field.kind) }), !value.isBlank
      else { return nil }
      return JSONObject.Member(key: field.key, value: value)
    }
    let keys = Set(fields.map(\.key))
    return JSONObject(known + object.members.filter { !keys.contains($0.key) })
  }

  private static func ordered(_ value: JSON, by kind: Kind) -> JSON {
    switch (kind, value) {
    case (.rows(let group), .array(let rows)):
      .array(
        rows.map { row in row.object.map { .object(ordered($0, by: group.fields)) } ?? row }
      )
    case (.group(let fields), .object(let object)): .object(ordered(object, by: fields))
    case (.choice(.severalOf), .array(let values)) where values.allSatisfy { $0.string != nil }:
      kind.stored(ticked: kind.ticked(in: value)) ?? value
    case (_, .string(let text)): kind.codec?.stored(text) ?? value
    case (_, .number): kind.codec?.canonical(value) ?? value
    default: value
    }
  }
}
