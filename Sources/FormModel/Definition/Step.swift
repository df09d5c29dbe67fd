/// A section of the form that is filled in as one page, or as one page per row.
package struct Step: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    /// Fields at the root of the canevas.
    case fields([Field])
    /// A list at the root, with one page per row and at least one page.
    case rows(Field, Group)
    /// A section with its own key.
    case group(Field, [Field])
  }

  package let id: String
  /// "1", as the canevas numbers its sections; `nil` for an unnumbered one.
  package let number: String?
  package let title: String
  /// A short title for narrow places.
  package let shortTitle: String
  /// The purpose of the step, not in the wording of the form.
  package let help: String
  package let content: Content

  package init(
    id: String,
    number: String?,
    title: String,
    shortTitle: String,
    help: String,
    _ content: Content
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.shortTitle = shortTitle
    self.help = help.withFrenchSpaces
    self.content = content
  }

  /// The same step with other content.
  package func with(_ content: Content) -> Step {
    Step(
      id: id,
      number: number,
      title: title,
      shortTitle: shortTitle,
      help: help,
      content
    )
  }

  /// The fields that the step adds to the root of the canevas.
  package var rootFields: [Field] {
    switch content {
    case .fields(let fields): fields
    case .rows(let field, _), .group(let field, _): [field]
    }
  }

  /// "1 - Informations pratiques", as in the canevas.
  package var heading: String {
    if let number { "\(number) - \(title)" } else { title }
  }
}
