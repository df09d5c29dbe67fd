internal import Files

/// How many drafts there may be, and how much room they have.
extension DraftStore {
  /// Refuses one more draft if there are as many as there may be. Returns a sentence if that is
  /// near; `nil` otherwise.
  @discardableResult
  package func checkRoom() throws(DraftError) -> String? {
    guard let limit else { return nil }
    let count = try names(in: drafts).stems.count
    if count >= limit { throw .tooMany(limit: limit) }
    // The one that is about to be made counts.
    guard (count + 1) * 10 >= limit * 9 else { return nil }
    return Self.notice(ofDraft: count + 1, limit: limit)
  }
}
