internal import JSONText

extension Form {
  /// The owners of a canevas: "Rennes · Rennes Métropole"; `nil` while none is named.
  package func ownerName(of answers: Answers) -> String? {
    let names = ownerNames(of: answers)
    return names.count > 1 ? names.joined(separator: " · ") : names.first
  }

  package func ownerNames(of answers: Answers) -> [String] { names(in: .owners, of: answers) }

  /// What distinguishes canevas of one owner; `nil` while it is not named.
  package func subjectName(of answers: Answers) -> String? {
    names(in: .subjects, of: answers).first
  }

  private func names(in list: FieldRole, of answers: Answers) -> [String] {
    guard let field = field(list), case .rows(let group) = field.kind else { return [] }
    return answers.rows(at: .root + field.key).compactMap { row in
      row.object?[group.nameKey]?.string?.trimmed
    }
    .filter { !$0.isEmpty }
  }

  /// Questions as each is called where it stands alone, « Nom (intervenant) », in the form's order.
  package func titles(where isMeant: (Field) -> Bool) -> [String] {
    Self.titles(rootFields, in: nil, where: isMeant)
  }

  private static func titles(
    _ fields: [Field],
    in group: Group?,
    where isMeant: (Field) -> Bool
  ) -> [String] {
    fields.flatMap { field -> [String] in
      let own = isMeant(field) ? [group.map { field.title(of: $0.noun) } ?? field.title] : []
      return switch field.kind {
      case .rows(let group): own + titles(group.fields, in: group, where: isMeant)
      case .group(let fields): own + titles(fields, in: group, where: isMeant)
      default: own
      }
    }
  }
}

extension Field {
  /// What a field of a row is called where it stands alone: « Nom (intervenant) ».
  package func title(of noun: Noun) -> String { "\(title) (\(noun.singular))" }
}
