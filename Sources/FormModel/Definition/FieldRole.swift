/// What a question asks, for rules, proposals and figures, which know no keys. The form declares the role with the
/// field; what `PromiseQuestions` and an `Overview` name already has none here.
package enum FieldRole: String, CaseIterable, Sendable {
  // Of an owner.
  case ownerCode, ownerType

  // Of the canevas as a whole.
  case start, audience, recruitment, facilitation

  // Of a concertation.
  case participants, sequences, sequenceHours, followUp
  case difficulties, openQuestions, alerts, obstacles, opportunities
  case documents, documentKind

  // Of a proposition.
  case addressee, reason

  // Compléments of a concertation.
  case attendance, attendancePublic, attendanceChannel, attendanceCount
  case sessions, sessionHours
}

extension Form {
  /// The question that has this role; `nil` in a version of the form that does not ask it yet.
  package func field(_ role: FieldRole) -> Field? { rootFields.field(role) }

  /// Roles that no field has, or several; a test holds that the canevas has none of these.
  package var unclearRoles: [FieldRole] {
    let roles = rootFields.flatMap(\.roles)
    return FieldRole.allCases.filter { role in roles.count { $0 == role } != 1 }
  }
}

extension [Field] {
  fileprivate func field(_ role: FieldRole) -> Field? {
    for field in self {
      if field.role == role { return field }
      if let inner = field.kind.innerFields.field(role) { return inner }
    }
    return nil
  }
}

extension Field {
  /// Its own and those below it.
  fileprivate var roles: [FieldRole] {
    [role].compactMap(\.self) + kind.innerFields.flatMap(\.roles)
  }
}

extension Kind {
  fileprivate var innerFields: [Field] {
    switch self {
    case .rows(let group): group.fields
    case .group(let fields): fields
    default: []
    }
  }
}
