package import FormModel

/// What a publication encountered, so that callers who publish thousands can limit further checks
/// to canevas that need them.
package struct PublicationNotes {
  /// Answers that are not of their kind.
  package internal(set) var unreadable = 0
  /// Answers in another program’s spelling, which were converted.
  package internal(set) var respelled = 0
  /// Members that are unknown to the form.
  package internal(set) var unknown = 0
  /// The questions that only a complete edition answers, without duplicates.
  package internal(set) var leftOut: [Field] = []

  package init() {}

  mutating func leaveOut(_ field: Field) {
    if !leftOut.contains(where: { $0 === field }) { leftOut.append(field) }
  }
}
