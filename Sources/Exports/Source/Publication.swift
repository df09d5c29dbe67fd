internal import FormModel
package import JSONText

/// The answers as an edition shows them.
///
/// What a condition hides is left out, and personal data where the edition is open. A value that
/// its kind cannot read stands beside the others, in a member `illisibles` of its container, so
/// that a reader of data finds dates where dates belong, and nothing typed is lost.
package struct Publication: Sendable {
  /// The member that holds what could not be read.
  package static let unreadableKey = "illisibles"

  private let edition: Edition
  private let answers: Answers
  private let keepsEmptyRows: Bool

  /// The whole canevas; rows without an answer are dropped.
  package static func answers(of source: ExportSource, _ edition: Edition) -> JSONObject {
    Publication(edition: edition, answers: source.answers, keepsEmptyRows: false)
      .object(source.answers.root, by: source.form.rootFields)
  }

  /// The same with all rows in their places, for a reader who goes back to them.
  static func answersInPlace(of source: ExportSource) -> JSONObject {
    Publication(edition: .complete, answers: source.answers, keepsEmptyRows: true)
      .object(source.answers.root, by: source.form.rootFields)
  }

  private func object(_ stored: JSONObject, by fields: [Field]) -> JSONObject {
    var shown = JSONObject()
    var unreadable = JSONObject()
    var known = 0
    shown.members.reserveCapacity(stored.members.count)
    for field in fields {
      guard let value = stored[field.key] else { continue }
      known += 1
      guard !value.isBlank,
        field.condition?.holds(in: shown) ?? true,
        edition == .complete || field.privacy.isPublic(in: answers)
      else { continue }
      let reading = reading(value, as: field.kind)
      if let readable = reading.readable, !readable.isBlank {
        shown.members.append(.init(key: field.key, value: readable))
      }
      if let rest = reading.unreadable, edition == .complete || field.kind.isPublic(in: answers) {
        unreadable[field.key] = rest
      }
    }
    if known < stored.members.count {
      shown.members += stored.members.filter { member in
        !fields.contains { $0.key == member.key }
      }
    }
    if !unreadable.isEmpty { shown[Self.unreadableKey] = .object(unreadable) }
    return shown
  }

  private func reading(_ value: JSON, as kind: Kind) -> (readable: JSON?, unreadable: JSON?) {
    switch (kind, value) {
    case (.rows(let group), .array(let rows)) where kind.rejection(of: value) == nil:
      var shown: [JSON] = []
      shown.reserveCapacity(rows.count)
      for case .object(let row) in rows {
        let published = object(row, by: group.fields)
        if keepsEmptyRows || !published.isEmpty { shown.append(.object(published)) }
      }
      return (.array(shown), nil)
    case (.group(let fields), .object(let members)):
      return (.object(object(members, by: fields)), nil)
    case (.severalOf, .array(let ticked)) where kind.rejection(of: value) != nil:
      // What the form offers stays countable.
      let known = ticked.filter { kind.rejection(of: .array([$0])) == nil }
      return (.array(known), value)
    default:
      let readable = kind.readable(value)
      return readable == nil ? (nil, value) : (readable, nil)
    }
  }
}

extension Kind {
  /// No part of the answer is personal data: a list that cannot be read may still hold names.
  fileprivate func isPublic(in answers: Answers) -> Bool {
    switch self {
    case .rows(let group): group.fields.allSatisfy { $0.isPublic(in: answers) }
    case .group(let fields): fields.allSatisfy { $0.isPublic(in: answers) }
    case .line, .paragraphs, .email, .url, .code, .date, .count, .hours, .yesNo, .oneOf,
      .severalOf:
      true
    }
  }

  /// The stored form of what `value` says; `nil` where it says nothing of this kind.
  fileprivate func readable(_ value: JSON) -> JSON? {
    guard let codec, let text = value.string else {
      return rejection(of: value) == nil ? value : nil
    }
    do throws(Rejection) { return try codec.value(of: text) } catch { return nil }
  }
}

extension Field {
  fileprivate func isPublic(in answers: Answers) -> Bool {
    privacy.isPublic(in: answers) && kind.isPublic(in: answers)
  }
}
