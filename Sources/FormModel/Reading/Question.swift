/// One field at its place in a canevas: what a person is asked.
package struct Question: Equatable, Sendable {
  package let field: Field
  package let path: Path
  /// The page that asks it.
  package let page: Page.ID
  /// Name of the group that the field stands in, where a page has several.
  package let heading: String?

  package init(field: Field, path: Path, page: Page.ID, heading: String? = nil) {
    self.field = field
    self.path = path
    self.page = page
    self.heading = heading
  }
}
