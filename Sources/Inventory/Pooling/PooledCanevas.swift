internal import FormModel

/// A canevas that was read: what the figures need of it, and what the lists say of its file.
/// A class, as it is sorted and handed around with tens of thousands of others.
final class PooledCanevas: Sendable {
  let facts: CanevasFacts
  let file: String
  /// The fingerprint of the published form; equal if nothing has changed.
  let fingerprint: Fingerprint
  /// The length of its line in the file of all canevas, in bytes with the line end.
  let lineLength: Int
  /// Whether the file is a public export, without personal data.
  let isPublic: Bool
  /// The number of unreadable answers and unknown keys.
  let damage: Int
  /// `nil` if there are none.
  let findings: CanevasFindings?
  /// Answers that are published in another spelling.
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
