import Drafts
import Files
import Platform
import Synchronization

/// A file system in memory that remembers what was synced, can lose the rest, can stop at any step
/// and can refuse any operation.
final class MemoryDisk: Disk {
  /// What becomes of bytes that were never synced when the power goes.
  enum Unsynced: CaseIterable { case gone, half, there }

  private let state: Mutex<State>

  init() { state = Mutex(State()) }

  private init(_ new: State) { state = Mutex(new) }

  // MARK: Faults

  /// After so many more changes nothing works any more, as when the program was killed.
  func stop(after steps: Int) { state.withLock { $0.stepsLeft = steps } }

  var hasStopped: Bool { state.withLock { $0.stepsLeft == 0 } }

  /// How many changes there have been.
  var steps: Int { state.withLock { $0.steps } }

  /// Refuses with this `errno` what changes the disk, where the path contains the text; `nil` ends
  /// it.
  func refuse(_ code: Int32?, where text: String = "") {
    state.withLock { $0.refusal = code.map { ($0, text) } }
  }

  /// Refuses every sync with this `errno`, as a file system does that has none.
  func refuseSyncs(_ code: Int32?) { state.withLock { $0.syncRefusal = code } }

  /// As a file system that cannot exchange two names.
  func forgetExchange() { state.withLock { $0.knowsExchange = false } }

  /// As a file system on which every program is given every lock.
  func forgetLocks() { state.withLock { $0.knowsLocks = false } }

  /// The same disk in another program, after this one was killed.
  func afterKill() -> MemoryDisk {
    MemoryDisk(state.withLock { $0.restarted(live: $0.live) })
  }

  /// How many names were changed that no sync has made durable.
  var unsyncedNames: Int { state.withLock { $0.log.count { !$0.isForced } } }

  /// The disk after a power cut at which the first `kept` of the changes that were not synced had
  /// happened to reach it.
  func afterPowerCut(kept: Int, _ unsynced: Unsynced) -> MemoryDisk {
    MemoryDisk(state.withLock { $0.cut(kept: kept, unsynced) })
  }

  var files: [String] {
    state.withLock { state in state.live.filter { !(state.nodes[$0.value]?.isFolder ?? true) }.keys
    }
    .sorted()
  }

  /// Puts a file there as another program would, to outlast everything.
  func put(_ bytes: [UInt8], at path: String) {
    state.withLock { state in
      _ = state.apply(.link(path, state.add(Node(bytes: bytes, isSynced: true))))
      state.log[state.log.count - 1].isForced = true
    }
  }

  // MARK: Disk

  func facts(of path: String) throws(DiskError) -> FileFacts? {
    try look(path) { state in
      guard let number = state.live[path], let node = state.nodes[number] else { return nil }
      return FileFacts(
        kind: node.isFolder ? .folder : .file,
        size: node.bytes.count,
        modified: number,
        identity: FileIdentity(device: 1, inode: UInt64(number)),
        isOpenToOthers: false,
        isOwn: true
      )
    }
  }

  func names(in folder: String) throws(DiskError) -> [String] {
    try look(folder) { state in
      state.live.keys.filter { Self.folder(of: $0) == folder }
        .map { String($0.dropFirst(folder.count + 1)) }
    }
  }

  func read(_ path: String, limit: Int) throws(DiskError) -> [UInt8] {
    let node = try look(path) { state in state.live[path].flatMap { state.nodes[$0] } }
    guard let node else { throw .system(code: ENOENT, path: path) }
    if node.isFolder { throw .notAFile(.folder, path: path) }
    if node.bytes.count > limit {
      throw .tooBig(size: node.bytes.count, limit: limit, path: path)
    }
    return node.bytes
  }

  func create(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    try change(path) { state in
      if state.live[path] != nil { return EEXIST }
      return state.apply(.link(path, state.add(Node(bytes: bytes))))
    }
  }

  func makeFolder(_ path: String) throws(DiskError) {
    try change(path) { state in
      if state.live[path] != nil { return nil }
      return state.apply(.link(path, state.add(Node(isFolder: true))))
    }
  }

  func rename(_ path: String, to new: String) throws(DiskError) {
    try change(new) { $0.apply(.rename(path, new)) }
  }

  func rename(_ path: String, toFree new: String) throws(DiskError) {
    try change(new) { state in
      if state.live[new] != nil { return EEXIST }
      return state.apply(.rename(path, new))
    }
  }

  func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
    guard state.withLock(\.knowsExchange) else { return false }
    try change(other) { $0.apply(.exchange(one, other)) }
    return true
  }

  /// In two steps, between which the power may go and the program be killed.
  func replace(_ path: String, with temporary: String) throws(DiskError) {
    guard try facts(of: path) != nil else { return try rename(temporary, to: path) }
    try change(path) { $0.apply(.exchange(path, temporary)) }
    try remove(temporary)
  }

  func remove(_ path: String) throws(DiskError) {
    try change(path) { $0.apply(.unlink(path)) }
  }

  func sync(_ path: String) throws(DiskError) {
    try change(path, isSync: true) { state in
      guard let number = path == "." ? 0 : state.live[path] else { return ENOENT }
      if state.nodes[number]?.isFolder == false { state.nodes[number]?.isSynced = true }
      for index in state.log.indices
      where state.log[index].change.paths.contains(where: { Self.folder(of: $0) == path }) {
        state.log[index].isForced = true
      }
      state.forget()
      return nil
    }
  }

  func lock(_ path: String, note: [UInt8]) throws(DiskError) -> LockAttempt {
    let holder = try look(path) { state -> [UInt8]? in
      if state.knowsLocks, let note = state.locks[path] { return note }
      state.locks[path] = note
      return nil
    }
    if let holder { return .held(note: holder) }
    return .acquired(Lock { [self] in state.withLock { $0.locks[path] = nil } })
  }

  private final class Lock: HeldLock {
    private let end: @Sendable () -> Void
    init(end: @escaping @Sendable () -> Void) { self.end = end }
    func release() { end() }
  }

  private func look<Value: Sendable>(
    _ path: String,
    _ body: (inout State) -> Value
  ) throws(DiskError) -> Value {
    try state.withLock { state throws(DiskError) -> Value in
      if state.stepsLeft == 0 { throw .system(code: EIO, path: path) }
      return body(&state)
    }
  }

  func isSameFolder(_ one: String, _ other: String) -> Bool { one == other }

  private func change(
    _ path: String,
    isSync: Bool = false,
    _ body: (inout State) -> Int32?
  ) throws(DiskError) {
    try state.withLock { state throws(DiskError) in
      if state.stepsLeft == 0 { throw .system(code: EIO, path: path) }
      state.stepsLeft = state.stepsLeft.map { $0 - 1 }
      state.steps += 1
      if let (code, text) = state.refusal, text.isEmpty || path.contains(text) {
        throw .system(code: code, path: path)
      }
      if let code = state.syncRefusal, isSync { throw .system(code: code, path: path) }
      if let code = body(&state) { throw .system(code: code, path: path) }
    }
  }

  fileprivate static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }
}

private struct Node {
  var bytes: [UInt8] = []
  var isSynced = false
  var isFolder = false
}

private enum Change {
  case link(String, Int)
  case rename(String, String)
  case exchange(String, String)
  case unlink(String)

  var paths: [String] {
    switch self {
    case .link(let path, _), .unlink(let path): [path]
    case .rename(let path, let new), .exchange(let path, let new): [path, new]
    }
  }
}

private struct State {
  var nodes: [Int: Node] = [0: Node(isFolder: true)]
  /// What programs see.
  var live: [String: Int] = [:]
  /// What was there at the start, on which `log` was done.
  var start: [String: Int] = [:]
  var log: [(change: Change, isForced: Bool)] = []
  var locks: [String: [UInt8]] = [:]
  var steps = 0
  var stepsLeft: Int?
  var refusal: (Int32, String)?
  var syncRefusal: Int32?
  var knowsExchange = true
  var knowsLocks = true

  mutating func add(_ node: Node) -> Int {
    nodes[nodes.count] = node
    return nodes.count - 1
  }

  /// An `errno` where it cannot be done.
  mutating func apply(_ change: Change) -> Int32? {
    if let code = Self.apply(change, to: &live, nodes) { return code }
    log.append((change, false))
    return nil
  }

  /// What is durable altogether needs no log.
  mutating func forget() {
    if log.allSatisfy(\.isForced) { (start, log) = (live, []) }
  }

  func restarted(live: [String: Int]) -> State {
    var state = State()
    state.nodes = nodes
    for number in Set(live.values) { state.nodes[number]?.isSynced = true }
    state.live = live
    state.start = live
    return state
  }

  func cut(kept: Int, _ unsynced: MemoryDisk.Unsynced) -> State {
    var (names, left) = (start, kept)
    for entry in log {
      if !entry.isForced {
        if left == 0 { continue }
        left -= 1
      }
      // What rests on a change that is lost is lost with it.
      _ = Self.apply(entry.change, to: &names, nodes)
    }
    var state = self
    for (number, node) in nodes where !node.isSynced && !node.isFolder {
      switch unsynced {
      case .gone: state.nodes[number]?.bytes = []
      case .half: state.nodes[number]?.bytes = Array(node.bytes.prefix(node.bytes.count / 2))
      case .there: break
      }
    }
    return state.restarted(live: names)
  }

  private static func apply(
    _ change: Change,
    to names: inout [String: Int],
    _ nodes: [Int: Node]
  ) -> Int32? {
    func hasFolder(_ path: String) -> Bool {
      let folder = MemoryDisk.folder(of: path)
      return folder == "." || names[folder].flatMap { nodes[$0] }?.isFolder == true
    }
    switch change {
    case .link(let path, let number):
      if !hasFolder(path) { return ENOENT }
      names[path] = number
    case .rename(let path, let new):
      guard let number = names[path], hasFolder(new) else { return ENOENT }
      names[path] = nil
      names[new] = number
    case .exchange(let one, let other):
      guard let first = names[one], let second = names[other] else { return ENOENT }
      (names[one], names[other]) = (second, first)
    case .unlink(let path):
      guard let number = names[path] else { return ENOENT }
      let isFolder = nodes[number]?.isFolder ?? false
      if isFolder, names.keys.contains(where: { $0.hasPrefix(path + "/") }) { return ENOTEMPTY }
      names[path] = nil
    }
    return nil
  }
}
