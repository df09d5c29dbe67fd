/// The person's own editor, given a text.
package struct ExternalEditor: Sendable {
  package enum Outcome: Equatable, Sendable {
    case edited(String)
    /// The editor failed, and may have left another text behind.
    case failed(reason: String, left: String?)
    /// The file holds something that is no text; it stays where it is.
    case unreadable(file: String)
    case unavailable(reason: String)
  }

  /// Lets the person edit a text; comes back when the editor has ended.
  package let edit: @Sendable (String) -> Outcome

  package init(edit: @escaping @Sendable (String) -> Outcome) {
    self.edit = edit
  }
}
