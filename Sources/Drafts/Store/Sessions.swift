internal import Synchronization

/// The open drafts, shared by copies of a store, so that the screen and background saves agree.
final class Sessions: Sendable {
  /// The writer in the names of this program’s files.
  let writer: Writer
  private let byID = Mutex<[String: SaveSession]>([:])
  private let durable = Mutex<Void>(())
  private let isFirst = Mutex(true)

  init(writer: Writer) { self.writer = writer }

  subscript(id: String) -> SaveSession? {
    get { byID.withLock { $0[id] } }
    set { byID.withLock { $0[id] = newValue } }
  }

  /// Runs `body` on the first call only.
  func once(_ body: () -> Void) {
    let isFirst = isFirst.withLock { isFirst in
      defer { isFirst = false }
      return isFirst
    }
    if isFirst { body() }
  }

  /// Updates a session under a lock, so that two writes of a draft never interleave. `body` must
  /// not call fsync.
  func update<Value: Sendable>(
    _ id: String,
    from start: @autoclosure () -> SaveSession,
    _ body: (inout SaveSession) throws(DraftError) -> Value
  ) throws(DraftError) -> Value {
    try byID.withLock { sessions throws(DraftError) -> Value in
      var session = sessions[id] ?? start()
      defer { sessions[id] = session }
      return try body(&session)
    }
  }

  /// Serialises slow durable saves; `update` is not blocked meanwhile.
  func whileDurable<Value>(
    _ body: () throws(DraftError) -> Value
  ) throws(DraftError) -> Value {
    try durable.withLock { _ throws(DraftError) -> sending Value in try body() }
  }
}

/// A draft in the write-ahead file.
struct Written: Equatable, Sendable {
  var digest: Digest
  let isFinal: Bool
}

/// A draft that was written while the previous one was being made durable.
struct Ahead: Equatable, Sendable {
  /// The digest that it follows, as in its file name.
  let base: Digest
  let written: Written
}

/// A text beside the file from which the draft was not made.
struct Rival: Sendable {
  let name: PendingName
  let digest: Digest
  let draft: Draft
}

/// A write-ahead file that is no longer part of the draft.
struct Stray: Sendable {
  let name: PendingName
  /// Whether it goes to the history; otherwise its text exists elsewhere.
  let isWorthKeeping: Bool
}

/// The state of a draft’s files since this program opened it.
struct SaveSession: Sendable {
  let id: String
  let location: DraftLocation
  /// The file as this program last read or wrote it.
  var base = Digest.absent
  /// Whether that file is finalised; then it is always kept when it is replaced.
  var baseIsFinal = false
  /// The write-ahead file that has not become the draft’s file yet.
  var pending: Written?
  /// The digest of `pending` while it is made durable; that file must not be changed.
  var inHand: Digest?
  /// What was written meanwhile; it becomes `pending` afterwards.
  var ahead: Ahead?
  /// The write-ahead files of a program that has ended, in order; the last one is the draft as
  /// opened. They are taken over before the first write.
  var inherited: [InHand] = []
  /// The texts read when the draft was opened. A file with one of them was not changed by another
  /// program.
  var seen: [Digest] = []
  /// Conflicting texts, which the user has to see before anything is replaced.
  var rivals: [Rival] = []
  /// Other files beside the draft, removed before the next write.
  var strays: [Stray] = []
  /// The file was renamed, but its folder is not synced yet.
  var owesSync = false
  /// When a version was last added to the history; `nil` before the first one since opening.
  var lastKept: Moment?

  init(id: String, location: DraftLocation) {
    self.id = id
    self.location = location
  }
}
