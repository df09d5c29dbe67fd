internal import Drafts
package import FormModel
internal import JSONText
internal import TextEditing

/// An undo step.
package struct Change: Sendable {
  package enum Reason: Equatable, Sendable {
    case typing, choosing, clearing, completion, merging, remarking
    case adding(Noun), removing(Noun), duplicating(Noun), moving(Noun), importing(Noun)
    /// The same answer for a number of rows, and their renumbering.
    case answering(Noun, Int), renumbering(Noun, Int)
  }

  enum What: Sendable {
    case value(JSON?, JSON?)
    case text(TextEdit)
    /// Answers at several places, as one step.
    case values([Placed])
  }

  struct Placed: Equatable, Sendable {
    let path: Path
    let before: JSON?
    let after: JSON?
  }

  package let path: Path
  /// The page on which it was made.
  package let page: Page.ID
  package let reason: Reason
  let what: What
  /// The list or row that the change created by answering a question in it.
  var begun: Path?
  /// The remarks before and after, where the change is one of them or moved the rows that they are on.
  var remarks: Remarks?

  struct Remarks: Equatable, Sendable {
    let before: [Remark]
    let after: [Remark]
  }

  var inverse: Change {
    let inverse: What =
      switch what {
      case .value(let before, let after): .value(after, before)
      case .text(let edit): .text(edit.inverse)
      case .values(let values):
        .values(values.map { Placed(path: $0.path, before: $0.after, after: $0.before) })
      }
    return Change(
      path: path,
      page: page,
      reason: reason,
      what: inverse,
      remarks: remarks.map { Remarks(before: $0.after, after: $0.before) }
    )
  }

  /// Whether it changes nothing.
  var isNothing: Bool {
    if remarks != nil { return false }
    return switch what {
    case .value(let before, let after): before == after
    case .text(let edit): edit.removed == edit.inserted
    case .values(let values): values.allSatisfy { $0.before == $0.after }
    }
  }

  /// Both changes as one undo step; `nil` if they have to stay separate.
  func merged(with next: Change) -> Change? {
    guard path == next.path, reason == next.reason, reason == .typing else { return nil }
    let merged: What
    switch (what, next.what) {
    case (.text(let first), .text(let second)):
      guard let both = first.merged(with: second) else { return nil }
      merged = .text(both)
    case (.value(let before, _), .value(_, let after)): merged = .value(before, after)
    case (.value, .text), (.text, .value), (.values, _), (_, .values): return nil
    }
    return Change(
      path: path,
      page: page,
      reason: reason,
      what: merged,
      begun: begun ?? next.begun
    )
  }
}

extension Change {
  /// The caret after the change was applied to `book` or undone: at the end of the inserted text.
  package func caret(in book: AnswerBook, isTakenBack: Bool) -> Int? {
    guard case .text(let edit) = what else { return nil }
    let text = book[path]?.string ?? ""
    let came = isTakenBack ? edit.removed : edit.inserted
    return min(edit.offset + came.utf8.count, text.utf8.count)
  }
}
