package import FormModel

/// What only the rules and proposals of the canevas ask for. A test holds that each of these is the
/// role of one field.
package enum CanevasRole: String, CaseIterable {
  // Of a concertation.
  case participants, sequences, sequenceHours

  // Of a proposition.
  case reason

  // Compléments of a concertation.
  case attendance, attendanceCount, sessions, sessionHours
}

extension FieldRole {
  package static func own(_ role: CanevasRole) -> FieldRole { .own(role.rawValue) }
}

extension Form {
  /// `nil` in a version of the canevas that does not ask it yet.
  func field(_ role: CanevasRole) -> Field? { field(.own(role)) }
}
