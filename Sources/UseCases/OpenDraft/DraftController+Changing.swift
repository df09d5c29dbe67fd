internal import FormModel

/// Why the open draft cannot be changed, as a French sentence.
package struct ReadOnlyError: Error, CustomStringConvertible {
  package let description: String
}

extension DraftController {
  /// Throws if the open draft can only be read.
  package func checkChangeable() throws(ReadOnlyError) {
    if let reason = session?.readOnly { throw ReadOnlyError(description: reason) }
  }

  /// Lets `work` use the session in place, because a copy of it costs more than a key. Returns `nil`
  /// if no draft is open.
  package mutating func withSession<Result>(_ work: (inout Session) -> Result) -> Result? {
    session?.apply(work)
  }

  /// Like `withSession`. If `work` changes the answers of a read-only draft, they are put back.
  package mutating func change<Result>(
    _ work: (inout Session) -> Result
  ) throws(ReadOnlyError) -> Result? {
    guard let reason = session?.readOnly, let before = session?.book else {
      return withSession(work)
    }
    let result = withSession(work)
    guard session?.book.changes != before.changes else { return result }
    session?.book = before
    throw ReadOnlyError(description: reason)
  }

  /// Undoes the last change; `nil` if there is none. The face looks for problems once it shows them.
  package mutating func undo() throws(ReadOnlyError) -> Change? {
    try checkChangeable()
    return session?.book.undo()
  }

  /// Redoes the change that was undone last; `nil` if there is none.
  package mutating func redo() throws(ReadOnlyError) -> Change? {
    try checkChangeable()
    return session?.book.redo()
  }

  /// Looks for problems, where an answer or the day has changed.
  package mutating func look() {
    let today = today
    session?.look(today: today)
  }
}

extension Session {
  fileprivate mutating func apply<Result>(_ work: (inout Session) -> Result) -> Result {
    work(&self)
  }
}
