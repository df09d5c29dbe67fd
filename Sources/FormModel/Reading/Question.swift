/// A field at its place in a canevas.
package struct Question: Equatable, Sendable {
  package let field: Field
  package let path: Path
  /// The page with the question.
  package let page: Page.ID
  /// The headings above it, outermost first: a phase, a promise, a subject. Neighbouring questions
  /// can share them.
  package let titles: [String]

  package init(field: Field, path: Path, page: Page.ID, titles: [String] = []) {
    self.field = field
    self.path = path
    self.page = page
    self.titles = titles
  }

  /// Its full name, for lists of problems and outlines.
  package var name: String { (titles + [field.label]).joined(separator: " › ") }
}
