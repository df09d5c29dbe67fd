/// One field at its place in a canevas: what a person is asked.
package struct Question: Equatable, Sendable {
  package let field: Field
  package let path: Path
  /// The page that asks it.
  package let page: Page.ID
  /// The headings above it, outermost first: a phase, a promise, a subject. Neighbours share them.
  package let titles: [String]

  package init(field: Field, path: Path, page: Page.ID, titles: [String] = []) {
    self.field = field
    self.path = path
    self.page = page
    self.titles = titles
  }

  /// What it is called where it stands alone, in a list of problems or an outline.
  package var name: String { (titles + [field.label]).joined(separator: " › ") }
}
