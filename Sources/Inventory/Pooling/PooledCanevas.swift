/// A canevas that was read: the data for totals, and what lists report about its file. It is a
/// class because tens of thousands of them are sorted and passed around.
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

  init(
    facts: CanevasFacts,
    file: String,
    fingerprint: Fingerprint,
    lineLength: Int,
    isPublic: Bool,
    damage: Int,
    findings: CanevasFindings?,
    remarks: [PooledRemark]
  ) {
    (self.facts, self.file) = (facts, file)
    (self.fingerprint, self.lineLength) = (fingerprint, lineLength)
    (self.isPublic, self.damage) = (isPublic, damage)
    self.findings = findings
    self.remarks = remarks
  }
}
