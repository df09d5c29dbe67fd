/// The name of a list’s rows, for phrases such as "ajouter une proposition".
package struct Noun: Equatable, Sendable {
  package let singular: String
  package let plural: String
  package let isFeminine: Bool

  package static func feminine(_ singular: String, plural: String) -> Noun {
    Noun(singular: singular, plural: plural, isFeminine: true)
  }

  package static func masculine(_ singular: String, plural: String) -> Noun {
    Noun(singular: singular, plural: plural, isFeminine: false)
  }

  /// "une proposition", "un intervenant".
  package var withArticle: String { (isFeminine ? "une " : "un ") + singular }

  /// "une autre proposition".
  package var withAnother: String { (isFeminine ? "une autre " : "un autre ") + singular }

  /// "cette proposition", "cet intervenant".
  package var withThis: String {
    if isFeminine { return "cette " + singular }
    return (startsWithVowel ? "cet " : "ce ") + singular
  }

  /// "la proposition", "l’intervenant".
  package var withThe: String {
    startsWithVowel ? "l’" + singular : (isFeminine ? "la " : "le ") + singular
  }

  /// "de la proposition", "du partenaire", "de l’intervenant".
  package var ofThe: String {
    startsWithVowel || isFeminine ? "de " + withThe : "du " + singular
  }

  private var startsWithVowel: Bool {
    "aeiouyéèêhAEIOUYÉÈÊH".contains(singular.first ?? "x")
  }

  /// A participle or an adjective in the form that agrees with `count` of them: "ajoutées".
  package func agreeing(_ word: String, _ count: Int = 1) -> String {
    word + (isFeminine ? "e" : "") + (count > 1 ? "s" : "")
  }

  /// "aucune proposition", "aucun intervenant".
  package var withNone: String { (isFeminine ? "aucune " : "aucun ") + singular }

  /// The pronoun for `count` of them: "la", "le" or "les".
  package func pronoun(_ count: Int = 1) -> String {
    count > 1 ? "les" : isFeminine ? "la" : "le"
  }

  /// "aucune proposition", "1 proposition", "3 propositions".
  package func counted(_ count: Int) -> String {
    count == 0 ? withNone : count.counting(singular, plural)
  }
}
