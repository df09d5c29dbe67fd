/// Why a text is not a value of its kind, in two sentences that help the user.
package struct Rejection: Error, Equatable, Sendable {
  private let plainWhat: String
  private let plainRemedy: String

  /// No-break spaces are inserted when a sentence is read, because most rejections arise while
  /// typing and are never shown.
  package init(_ what: String, remedy: String) {
    plainWhat = what
    plainRemedy = remedy
  }

  /// What is wrong, as a French sentence.
  package var what: String { plainWhat.withFrenchSpaces }

  /// How to fix it, as a French sentence.
  package var remedy: String { plainRemedy.withFrenchSpaces }
}
