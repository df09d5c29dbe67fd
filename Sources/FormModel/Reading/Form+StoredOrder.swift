internal import JSONText

extension Form {
  /// The same answers with their keys in the form's order, unknown ones behind, so that a draft
  /// gives the same file however it was filled. Blank members are left out.
  package func ordered(_ answers: Answers) -> Answers {
    Answers(Self.ordered(answers.root, by: rootFields))
  }

  private static func ordered(_ object: JSONObject, by fields: [Field]) -> JSONObject {
    let known = fields.compactMap { field -> JSONObject.Member? in
      guard let value = object[field.key], !value.isBlank else { return nil }
      return JSONObject.Member(key: field.key, value: ordered(value, by: field.kind))
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
    default: value
    }
  }
}
