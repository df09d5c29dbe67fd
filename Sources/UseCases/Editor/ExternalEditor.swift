/// The user’s own editor.
package struct ExternalEditor: Sendable {
  package enum Ending: Equatable, Sendable {
    /// `atOnce` means sooner than anybody could read the text, as with an editor that opens a
    /// window and does not wait for it.
    case ended(atOnce: Bool)
    case failed(reason: String)
    /// Why no editor was started, as a sentence.
    case unavailable(reason: String)
  }

  /// Opens a file in the editor and returns when the editor has exited.
  package let open: @Sendable (_ file: String) -> Ending

  package init(open: @escaping @Sendable (_ file: String) -> Ending) {
    self.open = open
  }
}
