package import JSONText

/// One question of the form.
///
/// A class, as a definition is made once and handed around with each key: what is held in many
/// places is then one reference, and two fields are equal where they are the same.
package final class Field: Equatable, Sendable {
  /// Snake case, ASCII; unique in its container; the name in every file.
  package let key: String
  /// The same, to look the answer up with.
  package let jsonKey: JSONKey
  /// The subject that several fields in a row share, in the form's own words; shown once above them.
  package let subject: String?
  /// The question, in the form's own words where it has some.
  package let label: String
  /// What is meant, in our words: one or two sentences, shown below the label of the focused field.
  package let help: String
  package let kind: Kind
  /// An answer is needed to finalise, wherever the question is asked.
  package let isRequired: Bool
  /// It says more about the answer before it: nobody misses it, so completeness does not count it.
  package let isRemark: Bool
  /// Earlier forms asked it: shown only where a file answers it.
  package let isFormer: Bool
  /// The version of the form that added it as a complément: the call does not ask it, nobody has to
  /// answer it, and it is shown where it is answered or somebody opened the compléments.
  package let complementSince: Int?
  /// The answers that the same question has elsewhere in the canevas are proposed.
  package let proposesUsed: Bool
  /// Tells the members of a group in one line, where that reads better than one line for each.
  package let summary: (@Sendable (JSONObject) -> String?)?
  package let condition: Condition?
  package let privacy: Privacy
  /// What it asks, for whoever does not know its key; `nil` where nobody looks for it.
  package let role: FieldRole?

  package init(
    _ key: String,
    subject: String? = nil,
    _ label: String,
    help: String,
    _ kind: Kind,
    isRequired: Bool = false,
    isRemark: Bool = false,
    isFormer: Bool = false,
    complementSince: Int? = nil,
    proposesUsed: Bool = false,
    summary: (@Sendable (JSONObject) -> String?)? = nil,
    when condition: Condition? = nil,
    privacy: Privacy = .open,
    role: FieldRole? = nil
  ) {
    self.key = key
    jsonKey = JSONKey(key)
    self.subject = subject?.withFrenchSpaces
    self.label = label.withFrenchSpaces
    self.help = help.withFrenchSpaces
    self.kind = kind
    self.isRequired = isRequired
    self.isRemark = isRemark
    self.isFormer = isFormer
    self.complementSince = complementSince
    self.proposesUsed = proposesUsed
    self.summary = summary
    self.condition = condition
    self.privacy = privacy
    self.role = role
  }

  /// The same question with answers of another kind.
  package func with(_ kind: Kind) -> Field {
    Field(
      key,
      subject: subject,
      label,
      help: help,
      kind,
      isRequired: isRequired,
      isRemark: isRemark,
      isFormer: isFormer,
      complementSince: complementSince,
      proposesUsed: proposesUsed,
      summary: summary,
      when: condition,
      privacy: privacy,
      role: role
    )
  }

  package var isComplement: Bool { complementSince != nil }

  /// Whether it is asked, given the answers beside it.
  package func isAsked(in container: JSONObject, opensComplements: Bool = false) -> Bool {
    let isHidden = isFormer || isComplement && !opensComplements
    return (condition?.holds(in: container) ?? true) && (!isHidden || container[key] != nil)
  }

  /// What is meant, and that the call does not ask it where that is so: for schemas.
  package var description: String { isComplement ? "\(help) \(Self.complementNotice)" : help }

  package static let complementNotice = "Complément : l’appel ne le demande pas.".withFrenchSpaces

  package static func == (one: Field, other: Field) -> Bool { one === other }

  /// Subject and label in one line, for lists in which a field stands alone.
  package var title: String {
    guard let subject else { return label }
    return "\(subject)\u{A0}: \(label.prefix(1).lowercased())\(label.dropFirst())"
  }
}
