package import FormModel
package import JSONText

/// An answer in which two states of a canevas differ.
package struct Difference: Equatable, Sendable {
  package let path: Path
  /// `nil` for a key that is not in the form.
  package let field: Field?
  /// `nil` if there is no answer.
  package let before: JSON?
  package let after: JSON?
}

extension Form {
  /// The differences in the order of the form. Lists with equal numbers of rows are compared row by
  /// row, otherwise the list is one difference, so that each difference can be applied alone.
  package func differences(from before: Answers, to after: Answers) -> [Difference] {
    Self.differences(in: rootFields, at: .root, ordered(before).root, ordered(after).root)
  }

  private static func differences(
    in fields: [Field],
    at place: Path,
    _ before: JSONObject,
    _ after: JSONObject
  ) -> [Difference] {
    let known = fields.flatMap { field in
      differences(of: field, at: place + field.key, before[field.key], after[field.key])
    }
    let keys = Set(fields.map(\.key))
    return known + unknown(besides: keys, at: place, before, after)
  }

  /// The differences in members other than `keys`.
  private static func unknown(
    besides keys: Set<String>,
    at place: Path,
    _ before: JSONObject,
    _ after: JSONObject
  ) -> [Difference] {
    let (old, new) = (before.values, after.values)
    let others = before.keys + after.keys.filter { old[$0] == nil }
    return others.filter { !keys.contains($0) && old[$0] != new[$0] }.map { key in
      Difference(path: place + key, field: nil, before: old[key], after: new[key])
    }
  }

  private static func differences(
    of field: Field,
    at path: Path,
    _ before: JSON?,
    _ after: JSON?
  ) -> [Difference] {
    if before == after { return [] }
    switch field.kind {
    case .group(let fields):
      if let before = (before ?? .object([:])).object, let after = (after ?? .object([:])).object {
        return differences(in: fields, at: path, before, after)
      }
    case .rows(let group):
      let rows = (before?.array?.compactMap(\.object), after?.array?.compactMap(\.object))
      if let before = rows.0, let after = rows.1, before.count == after.count {
        return before.indices.flatMap { index in
          differences(in: group.fields, at: path + index, before[index], after[index])
        }
      }
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours, .yesNo,
      .oneOf, .severalOf:
      break
    }
    return [Difference(path: path, field: field, before: before, after: after)]
  }
}

extension Answers {
  /// The answers with the `after` value of each difference.
  package func taking(_ differences: [Difference]) -> Answers {
    differences.reduce(into: self) { answers, difference in
      answers[difference.path] = difference.after
    }
  }
}
