/// Something to review before a canevas is finalised.
package struct Problem: Equatable, Sendable {
  package enum Severity: String, Sendable {
    /// Prevents finalising.
    case error = "erreur"
    /// Is reported only.
    case warning = "avertissement"
  }

  package let path: Path
  package let severity: Severity
  /// What is wrong, as a French sentence.
  package let what: String
  /// How to fix it, as a French sentence.
  package let remedy: String

  /// Whether personal data would be published; it is reported once more before a public export.
  package let isLeak: Bool

  package init(
    _ severity: Severity,
    at path: Path,
    _ what: String,
    remedy: String,
    isLeak: Bool = false
  ) {
    self.isLeak = isLeak
    self.severity = severity
    self.path = path
    self.what = what.withFrenchSpaces
    self.remedy = remedy.withFrenchSpaces
  }

  package init(_ rejection: Rejection, at path: Path) {
    self.init(.error, at: path, rejection.what, remedy: rejection.remedy)
  }

  package var message: String { "\(what) \(remedy)" }
}
