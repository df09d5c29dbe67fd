/// Why a text is not a value of its kind, in two sentences that a person can act on.
package struct Rejection: Error, Equatable, Sendable {
  private let plainWhat: String
  private let plainRemedy: String

  /// Plain blanks before `: ; ? ! »` become unbreakable when a sentence is read: most rejections are
  /// made at a key and shown to nobody.
  package init(_ what: String, remedy: String) {
    plainWhat = what
    plainRemedy = remedy
  }

  /// What is wrong, as a whole French sentence.
  package var what: String { plainWhat.withFrenchSpaces }

  /// What would be right, as a whole French sentence.
  package var remedy: String { plainRemedy.withFrenchSpaces }
}
