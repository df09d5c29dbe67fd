package import JSONText

/// One question of the form.
///
/// It is a class because definitions are created once and passed around on every key: each use is
/// one reference, and equality is identity.
package final class Field: Equatable, Sendable {
  /// The name in every file: snake case, ASCII, unique in its container.
  package let key: String
  /// `key`, prepared for look-ups.
  package let jsonKey: JSONKey
  /// The subject shared by consecutive fields, in the wording of the form; shown once above them.
  package let subject: String?
  /// The question, in the wording of the form where it has one.
  package let label: String
  /// An explanation of one or two sentences, not from the form; shown below the focused field.
  package let help: String
  package let kind: Kind
  /// Whether finalising requires an answer if the question is asked.
  package let isRequired: Bool
  /// Whether it comments on the previous answer. Completeness does not count it.
  package let isRemark: Bool
  /// Whether only earlier forms asked it. It is shown only if it is answered.
  package let isFormer: Bool
  /// The form version that added it as a complément, which nobody has to answer. It is shown if it
  /// is answered or if the user opened the compléments.
  package let complementSince: Int?
  /// Whether answers to the same question elsewhere in the canevas are proposed.
  package let proposesUsed: Bool
  /// Summarises the members of a group in one line, if that reads better than one line each.
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

  /// Whether the question is asked, given the answers in the same container.
  package func isAsked(in container: JSONObject, opensComplements: Bool = false) -> Bool {
    let isHidden = isFormer || isComplement && !opensComplements
    return (condition?.holds(in: container) ?? true) && (!isHidden || container[key] != nil)
  }

  /// The help text, with a notice for compléments; for schemas.
  package var description: String { isComplement ? "\(help) \(Self.complementNotice)" : help }

  package static let complementNotice = "Complément : l’appel ne le demande pas.".withFrenchSpaces

  package static func == (one: Field, other: Field) -> Bool { one === other }

  /// Subject and label in one line, for lists with single fields.
  package var title: String {
    guard let subject else { return label }
    return "\(subject)\u{A0}: \(label.prefix(1).lowercased())\(label.dropFirst())"
  }
}
