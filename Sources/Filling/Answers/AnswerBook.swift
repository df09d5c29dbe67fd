package import Drafts
package import FormModel
package import JSONText
package import TextEditing

/// Answers being changed, with the way back: every change goes through here and can be undone.
package struct AnswerBook: Sendable {
  package private(set) var answers: Answers
  package private(set) var remarks: [Remark]
  /// Grows with each change, so that others see whether there is something to save or to draw.
  package private(set) var changes = 0
  /// Grows with each change that is not typing in a text: pages have to be laid out anew.
  package private(set) var structure = 0
  private(set) var past: [Change] = []
  private(set) var future: [Change] = []
  /// Whether what comes next is a step of its own, however alike it is to the last.
  private var isSealed = false

  package init(_ answers: Answers, remarks: [Remark] = []) {
    (self.answers, self.remarks) = (answers, remarks)
  }

  /// With changes that led to `answers`, and those that lead on from there.
  init(_ answers: Answers, remarks: [Remark] = [], past: [Change], future: [Change]) {
    (self.answers, self.remarks) = (answers, remarks)
    (self.past, self.future) = (past, future)
    isSealed = true
  }

  package subscript(path: Path) -> JSON? { answers[path] }

  /// Puts `value` at `path`; `nil` takes the answer away. Changes nothing where it is the same.
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

  /// An edit of the text at `path`, which is `text` now; a name stands in more than one place of
  /// the screen.
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
    // An edit can only be taken back from a text that is kept as it is: blanks alone are not, nor is
    // what a file has as something else.
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

  /// Ends a step of undoing, as when a field is left.
  package mutating func seal() { isSealed = true }

  /// What happens when a question is left: blanks alone are no answer, a code tells its type.
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

  /// What was proposed at `path`, with the answers beside it, as one step.
  package mutating func take(_ suggestion: Suggestion, at path: Path, from page: Page.ID) {
    guard let place = path.parent else { return }
    if suggestion.answers.count == 1, let answer = suggestion.answers.first {
      return set(answer.value, at: place + answer.key, .choosing, from: page)
    }
    var container = answers.object(at: place)
    for answer in suggestion.answers { container[answer.key] = answer.value }
    set(.object(container), at: place, .choosing, from: page)
  }

  /// Answers at several places as one step, which undoing leads back to `place`; gives how many changed.
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

  /// The remarks on rows go where the rows go.
  private mutating func followRows(_ change: inout Change) {
    guard change.remarks == nil, change.reason != .typing, !remarks.isEmpty,
      case .value(let before, let after) = change.what
    else { return }
    let followed = remarks.map { remark in
      remark.placed { $0.following(from: before, to: after, at: change.path) }
    }
    guard followed != remarks else { return }
    change.remarks = Change.Remarks(before: remarks, after: followed)
    remarks = followed
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

  /// Takes the empty row at `row` away; where adding it was the last thing done, it never was.
  package mutating func drop(_ row: Path, _ noun: Noun, from page: Page.ID) {
    guard let list = row.parent, let index = row.index else { return }
    var rows = answers.rows(at: list)
    guard rows.indices.contains(index) else { return }
    if let last = past.last, last.path == list, last.reason == .adding(noun),
      index == rows.count - 1
    {
      past.removeLast()
      takeBack(last)
      future = []
    } else {
      // The whole list, so that undoing puts the row back between its neighbours.
      rows.remove(at: index)
      set(.array(rows), at: list, .removing(noun), from: page)
    }
  }

  /// Takes the last change back; gives it so that the screen can go where it was.
  package mutating func undo() -> Change? {
    guard let change = past.popLast() else { return nil }
    takeBack(change)
    future.append(change)
    return change
  }

  package mutating func redo() -> Change? {
    guard let change = future.popLast() else { return nil }
    apply(change)
    past.append(change)
    return change
  }

  /// What would be taken back, and what done again; `nil` for nothing.
  package var nextUndone: Change.Reason? { past.last?.reason }
  package var nextRedone: Change.Reason? { future.last?.reason }

  private mutating func takeBack(_ change: Change) {
    apply(change.inverse)
    removeIfHollow(change.begun)
  }

  /// Takes a list or a row away that was only begun for an answer that is gone again.
  private mutating func removeIfHollow(_ begun: Path?) {
    if let begun, answers[begun]?.isHollow ?? false { answers[begun] = nil }
  }

  /// The outermost list or row above `path` that is not there yet.
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
      // What was kept over a restart is a file like others, which anything may have changed.
      guard edit.isApplicable(to: text) else { return }
      var editor = TextEditor(text, multiline: true)
      editor.apply(edit)
      answers[change.path] = .string(editor.text)
    }
  }
}

extension JSON? {
  /// Whether it is a text of so many bytes; an empty one is not stored.
  fileprivate func isText(ofLength length: Int) -> Bool {
    guard let self else { return length == 0 }
    return self.string?.utf8.count == length
  }
}
