extension Int {
  /// "1 erreur", "3 erreurs"; `nil` for none.
  package func counted(_ one: String, _ many: String) -> String? {
    self == 0 ? nil : counting(one, many)
  }

  /// "0 erreur", "1 erreur", "3 erreurs".
  package func counting(_ one: String, _ many: String) -> String {
    "\(inFrench)\u{A0}\(self < 2 ? one : many)"
  }
}
