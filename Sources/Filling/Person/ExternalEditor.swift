/// The person's own editor.
package struct ExternalEditor: Sendable {
  package enum Ending: Equatable, Sendable {
    /// `atOnce`: sooner than a person could have read the text, as an editor ends that opens a window of
    /// its own and does not wait for it.
    case ended(atOnce: Bool)
    case failed(reason: String)
    /// With why no editor was started, as a sentence.
    case unavailable(reason: String)
  }

  /// Lets the person edit a file; comes back when the editor has ended.
  package let open: @Sendable (_ file: String) -> Ending

  package init(open: @escaping @Sendable (_ file: String) -> Ending) {
    self.open = open
  }
}
