/// An option of a choice.
package struct Choice: Equatable, Sendable {
  /// The stored value.
  package let key: String
  /// The wording of the form.
  package let label: String
  /// What the option means, in a sentence of our own, for the readers of the data; empty in forms
  /// that have none.
  package var definition: String { statedDefinition.withFrenchSpaces }
  private let statedDefinition: String
  /// The form version that added it, if it is a complément.
  package let complementSince: Int?

  package init(
    _ key: String,
    _ label: String,
    _ definition: String = "",
    complementSince: Int? = nil
  ) {
    self.complementSince = complementSince
    self.key = key
    self.label = label.withFrenchSpaces
    statedDefinition = definition
  }
}

extension [Choice] {
  /// The index of the option with this key.
  package func index(ofKey key: String) -> Int? {
    var key = key
    return key.withUTF8 { index(ofKey: UnsafeRawBufferPointer($0)) }
  }

  /// Takes the key in UTF-8.
  package func index(ofKey key: UnsafeRawBufferPointer) -> Int? {
    firstIndex { $0.key.utf8.count == key.count && $0.key.utf8.elementsEqual(key) }
  }
}
