internal import FormModel

/// A canevas that was read: what the figures need of it, and what the lists say of its file.
/// A class, as it is sorted and handed around with tens of thousands of others.
final class PooledCanevas: Sendable {
  let facts: CanevasFacts
  let file: String
  /// Of all that is published of it: equal where nothing has changed.
  let fingerprint: Fingerprint
  /// Of the line that it has in the file of all canevas, in bytes, with its end.
  let lineLength: Int
  /// The file came without what a public export leaves out.
  let isPublic: Bool
  /// How many of its answers cannot be read, and how many of its keys the form does not know.
  let damage: Int
  /// `nil` where there is nothing to know.
  let findings: CanevasFindings?
  /// What is published otherwise than it stands in the file.
  let remarks: [PooledRemark]
  /// Questions whose answers the inventory leaves out.
  let leftOut: [Field]

  init(
    facts: CanevasFacts,
    file: String,
    fingerprint: Fingerprint,
    lineLength: Int,
    isPublic: Bool,
    damage: Int,
    findings: CanevasFindings?,
    remarks: [PooledRemark],
    leftOut: [Field]
  ) {
    (self.facts, self.file) = (facts, file)
    (self.fingerprint, self.lineLength) = (fingerprint, lineLength)
    (self.isPublic, self.damage) = (isPublic, damage)
    self.findings = findings
    (self.remarks, self.leftOut) = (remarks, leftOut)
  }
}
