package import FormModel
package import JSONText

/// Converts an export to a draft’s file: removes what an export adds, and moves unreadable answers
/// back to their places. Other files are returned unchanged.
package enum JSONImport {
  package static func draft(of file: JSONObject, _ form: Form) -> JSONObject {
    guard let edition = Edition(mark: file[ExportKey.edition]) else { return file }
    var draft = JSONObject(file.members.filter { !ExportKey.all.contains($0.key) })
    // Keep the mark of a public export, since the draft lacks what that left out.
    if edition == .open { draft[ExportKey.edition] = .string(edition.rawValue) }
    // Most exports have no unreadable answers and need not be rebuilt.
    if let answers = draft["reponses"]?.object, answers.hasUnreadable {
      draft["reponses"] = .object(restored(answers, form.rootFields))
    }
    return draft
  }

  /// Moves unreadable answers back to their places, in any file.
  package static func restored(_ answers: JSONObject, _ form: Form) -> JSONObject {
    restored(answers, form.rootFields)
  }

  private static func restored(_ published: JSONObject, _ fields: [Field]) -> JSONObject {
    var answers = published
    for field in fields {
      switch (field.kind, answers[field.key]) {
      case (.rows(let group), .array(let rows)):
        answers[field.key] = .array(
          rows.map { row in row.object.map { .object(restored($0, group.fields)) } ?? row }
        )
      case (.group(let inner), .object(let members)):
        answers[field.key] = .object(restored(members, inner))
      default: break
      }
    }
    guard case .object(let unreadable) = published[Publication.unreadableKey] else {
      return answers
    }
    answers[Publication.unreadableKey] = nil
    let kinds = Dictionary(fields.map { ($0.key, $0.kind) }, uniquingKeysWith: { one, _ in one })
    answers.merge(unreadable.members) { own, _ in own }
    for member in unreadable.members {
      if let own = published[member.key], let kind = kinds[member.key] {
        answers[member.key] = kind.answer(own, besideUnread: member.value)
      }
    }
    return answers
  }
}

extension Kind {
  /// The answer where its column holds `own` and the unreadable values hold `unread`. The column wins:
  /// somebody has corrected it since. Of several choices, an export has the known ones in the column, so the
  /// unknown ones are added.
  func answer(_ own: JSON, besideUnread unread: JSON) -> JSON {
    guard case .choice(.severalOf) = self, let ticked = own.array, let all = unread.array else {
      return own
    }
    let known = all.filter { rejection(of: .array([$0])) == nil }
    return ticked == known ? unread : .array(ticked + all.filter { !known.contains($0) })
  }
}

extension JSONObject {
  /// Whether there are unreadable answers at any depth.
  fileprivate var hasUnreadable: Bool {
    members.contains { $0.key == Publication.unreadableKey || $0.value.hasUnreadable }
  }
}

extension JSON {
  fileprivate var hasUnreadable: Bool {
    switch self {
    case .object(let object): object.hasUnreadable
    case .array(let values): values.contains(where: \.hasUnreadable)
    case .null, .bool, .number, .string: false
    }
  }
}
