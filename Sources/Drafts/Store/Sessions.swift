internal import Synchronization

/// Shared by the copies of a store, so that a background save and the screen know the same.
final class Sessions: Sendable {
  /// The mark of this program's files.
  let writer: Writer
  private let byID = Mutex<[String: Session]>([:])
  private let durable = Mutex<Void>(())
  private let isFirst = Mutex(true)

  init(writer: Writer) { self.writer = writer }

  subscript(id: String) -> Session? {
    get { byID.withLock { $0[id] } }
    set { byID.withLock { $0[id] = newValue } }
  }

  /// The first time only.
  func once(_ body: () -> Void) {
    let isFirst = isFirst.withLock { isFirst in
      defer { isFirst = false }
      return isFirst
    }
    if isFirst { body() }
  }

  /// One at a time: two writes of a draft never mix. Nothing in `body` waits for the disk to sync.
  func update<Value: Sendable>(
    _ id: String,
    from start: @autoclosure () -> Session,
    _ body: (inout Session) throws(DraftError) -> Value
  ) throws(DraftError) -> Value {
    try byID.withLock { sessions throws(DraftError) -> Value in
      var session = sessions[id] ?? start()
      defer { sessions[id] = session }
      return try body(&session)
    }
  }

  /// One at a time, for as long as disks take; `update` goes on meanwhile.
  func whileDurable<Value>(
    _ body: () throws(DraftError) -> Value
  ) throws(DraftError) -> Value {
    try durable.withLock { _ throws(DraftError) -> sending Value in try body() }
  }
}

/// A draft that was written beside its file.
struct Written: Equatable, Sendable {
  var digest: Digest
  let isFinal: Bool
}

/// A draft that was written while the one before it was still being made durable.
struct Ahead: Equatable, Sendable {
  /// The bytes it is to replace, which its name tells.
  let base: Digest
  let written: Written
}

/// A text beside the file that the draft did not come from.
struct Rival: Sendable {
  let name: PendingName
  let digest: Digest
  let draft: Draft
}

/// A file that some program had in hand and that is no text of the draft any more.
struct Stray: Sendable {
  let name: PendingName
  /// It goes to the history; else its text is there already.
  let isWorthKeeping: Bool
}

/// What this program has seen of a draft's files since it opened it.
struct Session: Sendable {
  let id: String
  let location: DraftLocation
  /// The file as this program last read or wrote it.
  var base = Digest.absent
  /// The state of that file: a finalised one is kept whenever it is replaced.
  var baseIsFinal = false
  /// What this program has written beside the file and not yet made the file.
  var pending: Written?
  /// The bytes of `pending` while they are made durable: these are not to be touched.
  var inHand: Digest?
  /// What was written meanwhile, and is not yet `pending` in its turn.
  var ahead: Ahead?
  /// What a program that ended left in hand, each following on the one before, the last of them the
  /// draft as it was opened: this program's own before it writes anything.
  var inherited: [InHand] = []
  /// Texts that were read when the draft was opened: a file that says one of them has not been changed
  /// from outside.
  var seen: [Digest] = []
  /// Texts of the draft that it did not come from: nothing is replaced before a person has seen them.
  var rivals: [Rival] = []
  /// What else lies beside the file: it is taken away before anything is written.
  var strays: [Stray] = []
  /// The file has its name, which might not yet outlast a power cut.
  var owesSync = false
  /// When an earlier version was last kept; `nil` before the first since opening.
  var lastKept: Moment?

  init(id: String, location: DraftLocation) {
    self.id = id
    self.location = location
  }
}
