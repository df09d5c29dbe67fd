/// Something to look at before a canevas is finalised.
package struct Problem: Equatable, Sendable {
  package enum Severity: String, Sendable {
    /// Keeps the canevas from being finalised.
    case error = "erreur"
    /// Is said, and keeps nobody from anything.
    case warning = "avertissement"
  }

  package let path: Path
  package let severity: Severity
  /// What is wrong, as a whole French sentence.
  package let what: String
  /// What would be right, as a whole French sentence.
  package let remedy: String

  /// Personal data that a public export would let out: said once more before one is written.
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
