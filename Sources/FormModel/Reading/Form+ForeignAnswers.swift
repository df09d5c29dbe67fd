package import JSONText

/// An answer in another program’s spelling, and how it was read.
package struct ForeignAnswer: Equatable, Sendable {
  package let path: Path
  package let written: JSON
  package let value: JSON
}

extension Form {
  /// The answers with other programs’ spellings (`"VRAI"`, `48.0`) converted to stored form, and
  /// the list of these.
  package func readingForeign(_ answers: Answers) -> (Answers, [ForeignAnswer]) {
    var found: [ForeignAnswer] = []
    let root = Self.reading(answers.root, rootFields, at: .root, &found)
    return (found.isEmpty ? answers : Answers(root), found)
  }

  private static func reading(
    _ object: JSONObject,
    _ fields: [Field],
    at place: Path,
    _ found: inout [ForeignAnswer]
  ) -> JSONObject {
    var object = object
    for field in fields {
      guard let stored = object[field.key] else { continue }
      object[field.key] = reading(stored, field.kind, at: place + field.key, &found)
    }
    return object
  }

  /// A valid value without invisible characters, and numbers in one spelling.
  private static func visible(_ stored: JSON, _ codec: any TextCodec) -> JSON {
    guard !codec.isProse, let text = stored.string,
      text.withoutInvisibles.utf8.count < text.utf8.count
    else { return codec.canonical(stored) }
    return (try? codec.value(of: text)) ?? stored
  }

  private static func reading(
    _ stored: JSON,
    _ kind: Kind,
    at path: Path,
    _ found: inout [ForeignAnswer]
  ) -> JSON {
    switch (kind, stored) {
    case (.rows(let group), .array(let rows)):
      return .array(
        rows.enumerated().map { index, row in
          row.object.map { .object(reading($0, group.fields, at: path + index, &found)) } ?? row
        }
      )
    case (.group(let fields), .object(let members)):
      return .object(reading(members, fields, at: path, &found))
    default:
      let value: JSON? =
        kind.rejection(of: stored) == nil
        ? kind.codec.map { visible(stored, $0) } : kind.value(ofForeign: stored)
      guard let value, value != stored, value != .null else { return stored }
      found.append(ForeignAnswer(path: path, written: stored, value: value))
      return value
    }
  }
}
