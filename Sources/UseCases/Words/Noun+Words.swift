package import FormModel

extension Noun {
  /// "Proposition supprimée : Ctrl-Z la fait revenir."
  package func removed(_ wayBack: String) -> String {
    "\(done("supprimé")) : \(wayBack) \(pronoun()) fait revenir.".withFrenchSpaces
  }

  /// "Proposition coupée", from the masculine form of a participle.
  package func done(_ word: String) -> String {
    singular.withCapital + " " + agreeing(word)
  }
}
