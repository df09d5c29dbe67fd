/// One of the answers that a choice offers.
package struct Choice: Equatable, Sendable {
  /// What files keep.
  package let key: String
  /// The form's own words.
  package let label: String
  /// The version of the form that added it, where the call does not offer it.
  package let complementSince: Int?

  package init(_ key: String, _ label: String, complementSince: Int? = nil) {
    self.complementSince = complementSince
    self.key = key
    self.label = label.withFrenchSpaces
  }
}

extension [Choice] {
  /// The place of the choice with this key.
  package func place(of key: String) -> Int? {
    var key = key
    return key.withUTF8 { place(of: UnsafeRawBufferPointer($0)) }
  }

  /// The same for a key in UTF-8.
  package func place(of key: UnsafeRawBufferPointer) -> Int? {
    firstIndex { $0.key.utf8.count == key.count && $0.key.utf8.elementsEqual(key) }
  }
}
