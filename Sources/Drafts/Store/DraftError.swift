package import Files

/// What keeps a draft from being found, opened or saved.
package enum DraftError: Error, Equatable, Sendable {
  case disk(DiskError)
  case notFound(ref: String)
  case tooShort(ref: String)
  /// With all that are meant, in the order in which they are listed.
  case ambiguous(ref: String, among: [NamedDraft])
  /// `newestGood` is the newest earlier version that can be read.
  case damaged(file: String, DraftFault, newestGood: DraftVersion?)
  /// A draft with a higher format version is never written.
  case newerFormat(file: String, version: Int)
  case openElsewhere(LockHolder?)
  /// It was told to end and still runs.
  case doesNotEnd(LockHolder?)
  /// Another program has changed the file since it was read: nothing is replaced before
  /// `DraftStore.accept(_:)` says that the person has seen `other`.
  case changedOutside(other: Draft)
  /// In bytes.
  case tooLarge(limit: Int)
  case alreadyThere(file: String)
  /// Where a file was to be written.
  case noFileName(path: String)
  /// The file's number of finalisations is the highest that can be read again.
  case lastVersion(limit: Int)
  case noSuchVersion(id: String, number: Int)
}
