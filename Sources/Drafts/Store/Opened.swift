internal import Files
package import FormModel

/// The result of opening a draft.
package struct Opened: Equatable, Sendable {
  package let draft: Draft
  /// A recovery or a conflict since the last save; `nil` if there was none.
  package let recovery: Recovery?
  /// Why the draft is read-only; `nil` if it can be written.
  package let readOnly: ReadOnlyReason?
  /// Answers that another program spelled its own way. The draft has them in the form’s spelling.
  package let foreign: [ForeignAnswer]
}

package enum Recovery: Equatable, Sendable {
  /// The program ended before the last change was durable; the draft was recovered from the
  /// write-ahead file.
  case resumed(from: Moment)
  /// A conflict: another text exists from which this one was not made, because two programs wrote
  /// the draft at once or it was changed elsewhere. The draft is the newer of the two, `other` is
  /// in `file`. Saving waits until the user has chosen (`DraftStore.accept(_:)`).
  case diverged(other: Draft, file: String)
  /// The write-ahead file is unreadable, for instance after a power cut. The draft is the last one
  /// saved before it.
  case lost(file: String, DraftFileError)
}

package enum ReadOnlyReason: Equatable, Sendable {
  case newerFormat(Int)
  case export
  case unknownState(String)
  /// The file is in the drafts’ folder under a name that is not an allowed id, such as a copy made
  /// by another program.
  case illNamed(file: String)
}

/// An entry in a list of drafts. A damaged draft does not hide the others.
package enum Listing: Equatable, Sendable {
  /// `recovery` is as in `Opened`.
  case draft(Draft, recovery: Recovery?)
  case damaged(file: String, DraftFileError)
}
