internal import Drafts
package import FormModel

/// Remarks signed by the person at the keyboard.
extension DraftController {
  package mutating func addRemark(
    _ text: String,
    at path: Path,
    from page: Page.ID
  ) throws(ReadOnlyError) {
    try checkChangeable()
    let (author, now) = (author, services.clock.now())
    session?.addRemark(text.trimmed, at: path, from: page, by: author, on: now)
  }

  /// `index` is an index of `book.remarks`.
  package mutating func reply(_ text: String, to index: Int) throws(ReadOnlyError) {
    try checkChangeable()
    let (author, now) = (author, services.clock.now())
    session?.reply(text.trimmed, to: index, by: author, on: now)
  }

  /// Resolves a remark or reopens it.
  package mutating func toggleResolved(_ index: Int) throws(ReadOnlyError) {
    try checkChangeable()
    let now = services.clock.now()
    session?.toggleResolved(index, on: now)
  }
}
