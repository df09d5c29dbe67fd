package import Drafts
package import FormModel
package import JSONText
package import TextEditing

/// Answers being edited, with undo, redo and their problems. Every change goes through this type.
package struct AnswerBook: Sendable {
  package private(set) var answers: Answers
  package private(set) var remarks: [Remark]
  package var findings = Findings()
  /// Increases with each change, so that others can tell whether to save or redraw.
  package private(set) var changes = 0
  /// Increases with each change except typing in a text; pages need a new layout then.
  package private(set) var structure = 0
  private(set) var past: [Change] = []
  private(set) var future: [Change] = []
  /// Whether the next change starts a new undo step even if it could be merged.
  private var isSealed = false

  package init(_ answers: Answers, remarks: [Remark] = []) {
    (self.answers, self.remarks) = (answers, remarks)
  }

  /// With the changes that led to `answers`, and those that can be redone.
  init(_ answers: Answers, remarks: [Remark] = [], past: [Change], future: [Change]) {
    (self.answers, self.remarks) = (answers, remarks)
    (self.past, self.future) = (past, future)
    isSealed = true
  }

  package subscript(path: Path) -> JSON? { answers[path] }

  /// Sets the value at `path`; `nil` removes the answer. Equal values change nothing.
  package mutating func set(
    _ value: JSON?,
    at path: Path,
    _ reason: Change.Reason,
    from page: Page.ID
  ) {
    let before = answers[path]
    guard before != value, !(before == nil && value?.isBlank ?? true) else { return }
    let begun = before == nil ? outermostMissing(above: path) : nil
    answers[path] = value
    if (before == nil) != (answers[path] == nil) || reason != .typing { structure += 1 }
    record(
      Change(
        path: path,
        page: page,
        reason: reason,
        what: .value(before, answers[path]),
        begun: begun
      )
    )
  }

  /// Records an edit of the text at `path`, which is now `text`. If it `isName`, other parts of the
  /// screen show it too.
  package mutating func edit(
    _ edit: TextEdit,
    giving text: String,
    at path: Path,
    from page: Page.ID,
    isName: Bool
  ) {
    let before = answers[path]
    let begun = before == nil ? outermostMissing(above: path) : nil
    answers[path] = .string(text)
    let after = answers[path]
    if (before == nil) != (after == nil) || isName { structure += 1 }
    // Undo by edit needs the text to be stored unchanged, which blank text and non-text values are
    // not.
    let length = text.utf8.count - edit.inserted.utf8.count + edit.removed.utf8.count
    let isKept = before.isText(ofLength: length) && after.isText(ofLength: text.utf8.count)
    record(
      Change(
        path: path,
        page: page,
        reason: .typing,
        what: isKept ? .text(edit) : .value(before, after),
        begun: begun
      )
    )
  }

  /// Hides the problems at `path` while its answer is being corrected. Returns whether there were any.
  @discardableResult
  package mutating func correct(_ path: Path) -> Bool { findings.mute(path, in: answers) }

  /// Ends the undo step, for instance when the user leaves a field.
  package mutating func seal() { isSealed = true }

  /// Completes a question that the user leaves: removes blank text and adds derived answers, such
  /// as the type of a code.
  package mutating func leave(_ path: Path, in form: Form, from page: Page.ID) {
    seal()
    if let text = self[path]?.string, text.allSatisfy(\.isWhitespace) {
      set(nil, at: path, .clearing, from: page)
    }
    for completion in form.completions {
      for (addition, value) in completion.additions(after: path, in: answers) {
        set(.string(value), at: addition, .completion, from: page)
      }
    }
  }

  /// Applies a suggestion for `path`, with all its answers, as one undo step.
  package mutating func take(_ suggestion: Suggestion, at path: Path, from page: Page.ID) {
    guard let place = path.parent else { return }
    if suggestion.answers.count == 1, let answer = suggestion.answers.first {
      return set(answer.value, at: place + answer.key, .choosing, from: page)
    }
    var container = answers.object(at: place)
    for answer in suggestion.answers { container[answer.key] = answer.value }
    set(.object(container), at: place, .choosing, from: page)
  }

  /// Sets answers at several places as one undo step, which returns to `place`. Returns how many
  /// changed.
  package mutating func set(
    _ values: [(path: Path, value: JSON?)],
    _ reason: Change.Reason,
    near place: Path,
    from page: Page.ID
  ) -> Int {
    let changed = values.compactMap { path, value -> Change.Placed? in
      let before = answers[path]
      if before == value || before == nil && value?.isBlank ?? true { return nil }
      answers[path] = value
      return Change.Placed(path: path, before: before, after: answers[path])
    }
    guard !changed.isEmpty else { return 0 }
    seal()
    structure += 1
    record(Change(path: place, page: page, reason: reason, what: .values(changed)))
    return changed.count
  }

  /// Other answers in the place of all, and other remarks, as one step.
  package mutating func adopt(_ answers: Answers, _ remarks: [Remark], from page: Page.ID) {
    let before = Change.Remarks(before: self.remarks, after: remarks)
    let values = Change.What.value(.object(self.answers.root), .object(answers.root))
    guard self.answers != answers || self.remarks != remarks else { return }
    (self.answers, self.remarks) = (answers, remarks)
    seal()
    structure += 1
    record(
      Change(path: .root, page: page, reason: .merging, what: values, remarks: before)
    )
  }

  /// Remarks that are made, answered or resolved at `path`, as one step.
  package mutating func remark(_ remarks: [Remark], at path: Path, from page: Page.ID) {
    guard remarks != self.remarks else { return }
    let changed = Change.Remarks(before: self.remarks, after: remarks)
    self.remarks = remarks
    seal()
    structure += 1
    record(
      Change(path: path, page: page, reason: .remarking, what: .values([]), remarks: changed)
    )
    seal()
  }

  /// Moves the remarks on rows together with the rows.
  private mutating func followRows(_ change: inout Change) {
    guard change.remarks == nil, change.reason != .typing, !remarks.isEmpty,
      let (place, before, after) = exchanged(by: change)
    else { return }
    let followed = remarks.map { remark in
      remark.placed { $0.following(from: before, to: after, at: place) }
    }
    guard followed != remarks else { return }
    change.remarks = Change.Remarks(before: remarks, after: followed)
    remarks = followed
  }

  /// The value that a change replaced by another, with its place. For rows that changed places, the
  /// list; `nil` for other changes of several values.
  private func exchanged(by change: Change) -> (place: Path, before: JSON?, after: JSON?)? {
    switch change.what {
    case .value(let before, let after): return (change.path, before, after)
    case .text: return nil
    case .values(let values):
      guard let list = values.first?.path.parent, let after = answers[list]?.array else {
        return nil
      }
      var before = after
      for value in values {
        guard value.path.parent == list, let index = value.path.index, let row = value.before,
          before.indices.contains(index)
        else { return nil }
        before[index] = row
      }
      return (list, .array(before), .array(after))
    }
  }

  private mutating func record(_ change: Change) {
    var change = change
    followRows(&change)
    changes += 1
    future = []
    if !isSealed, let merged = past.last?.merged(with: change) {
      past[past.count - 1] = merged
    } else {
      past.append(change)
    }
    isSealed = false
    if let last = past.last, last.isNothing {
      past.removeLast()
      removeIfHollow(last.begun)
    }
  }

  /// Removes the empty row at `row`. If adding it was the last change, that change is reverted and
  /// leaves no undo step.
  package mutating func drop(_ row: Path, _ noun: Noun, from page: Page.ID) {
    guard let list = row.parent, let index = row.index else { return }
    var rows = answers.rows(at: list)
    guard rows.indices.contains(index) else { return }
    if let last = past.last, last.path == list, last.reason == .adding(noun),
      index == rows.count - 1
    {
      past.removeLast()
      revert(last)
      future = []
    } else {
      // Record the whole list, so that undo restores the row at its place.
      rows.remove(at: index)
      set(.array(rows), at: list, .removing(noun), from: page)
    }
  }

  /// Undoes the last change and returns it, so that the screen can go there.
  package mutating func undo() -> Change? {
    guard let change = past.popLast() else { return nil }
    revert(change)
    future.append(change)
    return change
  }

  package mutating func redo() -> Change? {
    guard let change = future.popLast() else { return nil }
    apply(change)
    past.append(change)
    return change
  }

  /// What would be undone, and what redone; `nil` for nothing.
  package var nextUndone: Change.Reason? { past.last?.reason }
  package var nextRedone: Change.Reason? { future.last?.reason }

  private mutating func revert(_ change: Change) {
    apply(change.inverse)
    removeIfHollow(change.begun)
  }

  /// Removes a list or row that was created for an answer that is gone.
  private mutating func removeIfHollow(_ begun: Path?) {
    if let begun, answers[begun]?.isHollow ?? false { answers[begun] = nil }
  }

  /// The outermost list or row above `path` that does not exist.
  private func outermostMissing(above path: Path) -> Path? {
    var place = Path.root
    for component in path.components {
      let isRow = if case .index = component { true } else { false }
      if isRow, answers[place] == nil { return place }
      place.components.append(component)
      if isRow, answers[place] == nil { return place }
    }
    return nil
  }

  private mutating func apply(_ change: Change) {
    changes += 1
    structure += 1
    isSealed = true
    if let changed = change.remarks { remarks = changed.after }
    switch change.what {
    case .value(_, let after): answers[change.path] = after
    case .values(let values): for value in values { answers[value.path] = value.after }
    case .text(let edit):
      let text = answers[change.path]?.string ?? ""
      // A stored undo log is a file that may have been changed.
      guard edit.isApplicable(to: text) else { return }
      var editor = TextEditor(text, multiline: true)
      editor.apply(edit)
      answers[change.path] = .string(editor.text)
    }
  }
}

extension JSON? {
  /// Whether it is a text of this length in bytes; an empty text is absent.
  fileprivate func isText(ofLength length: Int) -> Bool {
    guard let self else { return length == 0 }
    return self.string?.utf8.count == length
  }
}
