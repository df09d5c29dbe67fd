internal import FormModel
internal import JSONText

/// The JSON Schema of questions.
enum FieldSchema {
  /// The schema of a container: its questions, and that none is answered unless it is asked.
  static func object(_ fields: [Field]) -> JSONObject {
    var schema: JSONObject = ["type": "object"]
    var properties = JSONObject(
      fields.map { JSONObject.Member(key: $0.key, value: .object(described($0))) }
    )
    properties[Publication.unreadableKey] = .object([
      "$ref": .string("#/$defs/\(Publication.unreadableKey)")
    ])
    schema["properties"] = .object(properties)
    let conditions = fields.compactMap { field in
      field.condition.map { condition -> JSON in
        .object([
          "if": .object(condition.schema(among: fields)),
          "else": .object(["properties": .object([field.key: .bool(false)])]),
        ])
      }
    }
    if !conditions.isEmpty { schema["allOf"] = .array(conditions) }
    return schema
  }

  /// Marks compléments for programs.
  static let complementKey = "x-complement"

  private static func described(_ field: Field) -> JSONObject {
    var schema: JSONObject = [
      "title": .string(field.title),
      "description": .string(field.description),
    ]
    if field.isComplement { schema[complementKey] = .bool(true) }
    schema.members += field.kind.schema.members
    return schema
  }
}

extension Datum {
  fileprivate var schema: JSONObject {
    let pattern: JSON? = pattern.map { .string($0) }
    switch form {
    case .text, .link:
      return pattern.map { ["type": "string", "pattern": $0] }
        ?? ["type": "string", "minLength": .number(1)]
    case .date:
      return ["type": "string", "format": "date", "pattern": pattern ?? ""]
    case .integer: return ["type": "integer", "minimum": .number(0)]
    case .number: return ["type": "number", "minimum": .number(0)]
    }
  }
}

extension Kind {
  fileprivate var schema: JSONObject {
    switch self {
    case .text(let kind): kind.codec.datum.schema
    case .choice(.yesNo): ["type": "boolean"]
    case .choice(.oneOf(let choices)): Self.schema(of: choices)
    case .choice(.severalOf(let choices)):
      [
        "type": "array",
        "minItems": .number(1),
        "items": .object(Self.schema(of: choices)),
      ]
    case .rows(let group):
      [
        "type": "array",
        "minItems": .number(1),
        "items": .object(FieldSchema.object(group.fields)),
      ]
    case .group(let fields):
      JSONObject(
        FieldSchema.object(fields).members
          + [JSONObject.Member(key: "minProperties", value: .number(1))]
      )
    }
  }

  private static func schema(of choices: [Choice]) -> JSONObject {
    [
      "oneOf": .array(
        choices.map { choice in
          var schema: JSONObject = ["const": .string(choice.key), "title": .string(choice.label)]
          if choice.complementSince != nil { schema[FieldSchema.complementKey] = .bool(true) }
          return .object(schema)
        }
      )
    ]
  }
}

extension Condition {
  /// A schema that matches a container if the condition holds.
  func schema(among fields: [Field]) -> JSONObject {
    switch self {
    case .isTrue(let key): Self.member(key, ["const": .bool(true)])
    case .includes(let key, let choice):
      Self.member(key, Self.has(choice, fields.first { $0.key == key }?.kind))
    case .excludes(let key, let choice):
      ["not": .object(Condition.includes(key, choice).schema(among: fields))]
    }
  }

  private static func has(_ choice: String, _ kind: Kind?) -> JSONObject {
    let value: JSONObject = ["const": .string(choice)]
    if case .choice(.severalOf) = kind { return ["contains": .object(value)] }
    return value
  }

  private static func member(_ key: String, _ schema: JSONObject) -> JSONObject {
    [
      "properties": .object([key: .object(schema)]),
      "required": .array([.string(key)]),
    ]
  }
}
