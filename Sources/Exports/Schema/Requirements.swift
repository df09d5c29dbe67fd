internal import FormModel
internal import JSONText

/// The schema of what a finalised canevas requires. Personal data is not required, because public
/// exports lack it.
enum Requirements {
  static func of(_ fields: [Field]) -> JSONObject {
    let required = fields.filter { $0.isRequired && $0.privacy == .open }
    let always = required.filter { $0.condition == nil }.map { JSON.string($0.key) }
    let sometimes = required.compactMap { field in
      field.condition.map { condition -> JSON in
        .object([
          "if": .object(condition.schema(among: fields)),
          "then": .object(["required": .array([.string(field.key)])]),
        ])
      }
    }
    let inner = fields.compactMap { field -> JSONObject.Member? in
      let schema = inside(field.kind)
      return schema.isEmpty ? nil : .init(key: field.key, value: .object(schema))
    }
    var schema = JSONObject()
    if !always.isEmpty { schema["required"] = .array(always) }
    if !inner.isEmpty { schema["properties"] = .object(JSONObject(inner)) }
    if !sometimes.isEmpty { schema["allOf"] = .array(sometimes) }
    return schema
  }

  private static func inside(_ kind: Kind) -> JSONObject {
    switch kind {
    case .rows(let group):
      let row = of(group.fields)
      return row.isEmpty ? [:] : ["items": .object(row)]
    case .group(let fields): return of(fields)
    case .text, .choice:
      return [:]
    }
  }
}
