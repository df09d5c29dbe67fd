internal import FormModel

extension Int {
  /// "1 erreur", "3 erreurs"; `nil` for 0.
  package func counted(_ one: String, _ many: String) -> String? {
    self == 0 ? nil : "\(inFrench)\u{A0}\(self == 1 ? one : many)"
  }
}
