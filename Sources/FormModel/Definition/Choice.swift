/// One of the answers that a choice offers.
package struct Choice: Equatable, Sendable {
  /// What files keep.
  package let key: String
  /// The form's own words.
  package let label: String

  package init(_ key: String, _ label: String) {
    self.key = key
    self.label = label.withFrenchSpaces
  }
}
