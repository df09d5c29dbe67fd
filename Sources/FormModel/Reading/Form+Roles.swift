/// The questions with a role, as the modules outside of the form ask for them.

/// The list of those who are responsible for a canevas.
package struct OwnerQuestions: Sendable {
  package let list: Field
  package let group: Group
  /// What names a row.
  package var nameKey: String { group.nameKey }
  /// `nil` in a form that does not ask for official codes.
  package let official: Official?

  /// The code of an owner and the register that it is of.
  package struct Official: Sendable {
    package let code, type: Field
  }
}

/// The list of what a canevas reports.
package struct SubjectQuestions: Sendable {
  package let list: Field
  package let group: Group
  /// `nil` in a form that does not ask it.
  package let end: Field?
  /// `nil` in a form that has none.
  package let items: ItemQuestions?
}

/// The list of demands in a subject.
package struct ItemQuestions: Sendable {
  package let list: Field
  package let group: Group
  /// `nil` in a form, or a version of it, that does not ask it.
  package let due: Field?
}

extension Form {
  /// `nil` for a form whose canevas belong to nobody.
  package var owners: OwnerQuestions? {
    guard let list = field(.owners), case .rows(let group) = list.kind else { return nil }
    var official: OwnerQuestions.Official?
    if let code = field(.ownerCode), let type = field(.ownerType) {
      official = .init(code: code, type: type)
    }
    return OwnerQuestions(list: list, group: group, official: official)
  }

  /// `nil` for a form that reports nothing in rows.
  package var subjects: SubjectQuestions? {
    guard let list = field(.subjects), case .rows(let group) = list.kind else { return nil }
    return SubjectQuestions(list: list, group: group, end: field(.end), items: items)
  }

  private var items: ItemQuestions? {
    guard let list = field(.items), case .rows(let group) = list.kind else { return nil }
    return ItemQuestions(list: list, group: group, due: field(.due))
  }
}
