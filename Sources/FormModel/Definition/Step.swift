/// A part of the form that is filled as one page, or as one page for each row.
package struct Step: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    /// Fields at the root of the canevas.
    case fields([Field])
    /// A list at the root, one page for each row; at least one page is shown.
    case rows(Field, Group)
    /// A part under its own key.
    case group(Field, [Field])
  }

  package let id: String
  /// "1", as the canevas counts its sections; `nil` for what it does not count.
  package let number: String?
  package let title: String
  /// The short form for narrow places.
  package let shortTitle: String
  /// What the step is for, in our words.
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

  /// The same with other questions.
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

  /// "1 - Informations pratiques", as the canevas writes it.
  package var heading: String {
    if let number { "\(number) - \(title)" } else { title }
  }
}
