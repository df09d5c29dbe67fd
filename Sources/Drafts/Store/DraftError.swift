package import Files

/// Why a draft cannot be found, opened or saved.
package enum DraftError: Error, Equatable, Sendable {
  case disk(DiskError)
  case notFound(ref: String)
  case tooShort(ref: String)
  /// `among` has all drafts that match, in list order.
  case ambiguous(ref: String, among: [NamedDraft])
  /// `newestGood` is the newest readable version in the history.
  case damaged(file: String, DraftFileError, newestGood: DraftVersion?)
  /// A draft with a newer format version is read-only.
  case newerFormat(file: String, version: Int)
  case openElsewhere(LockHolder?)
  /// The process was asked to exit and is still running.
  case doesNotEnd(LockHolder?)
  /// Another program changed the file since it was read. Nothing is replaced until
  /// `DraftStore.accept(_:)` confirms that the user has seen `other`.
  case changedOutside(other: Draft)
  /// In bytes.
  case tooLarge(limit: Int)
  /// There are as many drafts as this account may have.
  case tooMany(limit: Int)
  case alreadyThere(file: String)
  /// The path for a new file has no file name.
  case noFileName(path: String)
  /// The draft has the highest version number that can be read back.
  case lastVersion(limit: Int)
  case noSuchVersion(id: String, number: Int)
}
