internal import FormModel
internal import JSONText

/// What only a complete edition contains.
extension ExportSource {
  /// Personal answers without consent to publication, and unreadable answers.
  package var leftOut: [ExportPlan.Item] {
    let asked = form.questions(of: answers)
    let personal = asked.filter { question in
      !question.field.privacy.isPublic(in: answers, at: question.path)
        && !(answers[question.path]?.isBlank ?? true)
    }
    // Skip answers inside a list that is left out itself.
    let outermost = personal.filter { question in
      !personal.contains { $0.path != question.path && question.path.starts(with: $0.path) }
    }
    let labels = Dictionary(asked.map { ($0.path, label(of: $0)) }) { first, _ in first }
    let unreadable = Publication.answersInPlace(of: self, .complete).unreadablePaths(at: .root)
    let paths =
      outermost.map(\.path) + unreadable.filter { path in !personal.contains { $0.path == path } }
    return paths.map { path in
      ExportPlan.Item(label: labels[path] ?? path.key ?? "", path: path)
    }
  }

  /// The same in words: each question once, with the numbers if only some of its answers are left
  /// out.
  package var leftOutNames: [String] {
    let items = leftOut
    let asked = form.questions(of: answers).filter { !(answers[$0.path]?.isBlank ?? true) }
    let all = Dictionary(asked.map { (label(of: $0), 1) }, uniquingKeysWith: +)
    var names: [String] = []
    for item in items where !names.contains(item.label) { names.append(item.label) }
    let counted = names.map { name in
      let (left, all) = (items.count { $0.label == name }, all[name] ?? 0)
      return left < all ? "\(name), \(left) sur \(all)" : name
    }
    return counted + otherNames
  }

  private var otherNames: [String] {
    let hasReason = other[ExportKey.reopenings] != other(in: .open)[ExportKey.reopenings]
    return (hasReason ? ["Motif d’une réouverture"] : [])
      + (unknown.contains { !$0.isPublished } ? ["des parties que le canevas ne prévoit pas"] : [])
  }

  private func label(of question: Question) -> String {
    guard case .row = question.page, let noun = form.page(question.page, of: answers)?.noun else {
      return question.field.title
    }
    return question.field.title(of: noun)
  }
}

/// Members that are unknown to the form.
extension ExportSource {
  struct Unknown {
    let path: Path
    /// Whether it has no address and no telephone number.
    let isPublished: Bool
  }

  var unknown: [Unknown] {
    let known = ExportKey.all + [ExportKey.reopenings, ExportKey.remarks]
    return other.members.filter { !known.contains($0.key) }.map { Self.unknown($0, at: .root) }
      + Self.unknown(answers.root, form.rootFields, at: .root)
  }

  private static func unknown(_ member: JSONObject.Member, at place: Path) -> Unknown {
    Unknown(
      path: place + member.key,
      isPublished: member.key != Publication.unreadableKey && !member.hasContactDetail
    )
  }

  private static func unknown(_ object: JSONObject, _ fields: [Field], at place: Path) -> [Unknown]
  {
    object.members.flatMap { member -> [Unknown] in
      guard let field = fields.first(where: { $0.key == member.key }) else {
        return [unknown(member, at: place)]
      }
      let path = place + member.key
      switch (field.kind, member.value) {
      case (.rows(let group), .array(let rows)):
        return rows.enumerated().flatMap { index, row in
          unknown(row.object ?? [:], group.fields, at: path + index)
        }
      case (.group(let inner), .object(let members)): return unknown(members, inner, at: path)
      default: return []
      }
    }
  }
}

extension JSONObject {
  /// The paths of answers that `Publication` moved aside as unreadable.
  fileprivate func unreadablePaths(at place: Path) -> [Path] {
    members.flatMap { member -> [Path] in
      if member.key == Publication.unreadableKey, let unreadable = member.value.object {
        return unreadable.keys.map { place + $0 }
      }
      let path = place + member.key
      switch member.value {
      case .object(let object): return object.unreadablePaths(at: path)
      case .array(let rows):
        return rows.enumerated().flatMap { index, row in
          row.object?.unreadablePaths(at: path + index) ?? []
        }
      case .null, .bool, .number, .string: return []
      }
    }
  }
}
