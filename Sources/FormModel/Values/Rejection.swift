/// Why a text is not a value of its kind, in two sentences that a person can act on.
package struct Rejection: Error, Equatable, Sendable {
  /// What is wrong, as a whole French sentence.
  package let what: String
  /// What would be right, as a whole French sentence.
  package let remedy: String

  package init(_ what: String, remedy: String) {
    self.what = what.withFrenchSpaces
    self.remedy = remedy.withFrenchSpaces
  }
}
