package import FormModel

/// A comment in the margin of a document.
package struct Annotation: Hashable, Sendable {
  /// The answer that it is about.
  package let path: Path
  package let author: String
  /// ISO 8601 in UTC; empty if unknown.
  package let date: String
  package let text: String

  package init(at path: Path, author: String, date: String, text: String) {
    (self.path, self.author, self.date, self.text) = (path, author, date, text)
  }
}
