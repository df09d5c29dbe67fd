package import Exports
package import Files
internal import Synchronization

/// A disk for exports that keeps them in memory. It refuses one of its steps if a test wants it, or stops at it as a
/// killed program does, and lacks what some file systems lack.
package final class ExportDisk: ExportFileSystem {
  /// What a file system may be unable to do.
  package enum Lack: CaseIterable, Sendable { case exchange, link, lock }

  private enum Entry: Equatable {
    case file([UInt8])
    case folder
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var steps = 0
    var hasStopped = false
    var locks: Set<String> = []
    var marks = 0
  }

  private let state: Mutex<State>
  private let failure: Int?
  private let stop: Int?
  private let code: Int32
  private let lacks: Set<Lack>

  /// Steps are counted from 1; the one that fails does so with this `errno`. After `stop` steps nothing is done any
  /// more.
  package init(
    _ files: [String: [UInt8]] = [:],
    failsAt failure: Int? = nil,
    code: Int32 = 0,
    stopsAfter stop: Int? = nil,
    without lacks: Set<Lack> = []
  ) {
    var start = State()
    for (path, bytes) in files {
      start.entries[path] = .file(bytes)
      for folder in Self.above(path) { start.entries[folder] = .folder }
    }
    state = Mutex(start)
    (self.failure, self.stop, self.code, self.lacks) = (failure, stop, code, lacks)
  }

  private init(_ start: State, without lacks: Set<Lack>) {
    state = Mutex(start)
    (failure, stop, code, self.lacks) = (nil, nil, 0, lacks)
  }

  /// The same disk in another program, after this one was killed.
  package func afterKill() -> ExportDisk {
    let left = state.withLock { state in
      var left = State()
      left.entries = state.entries
      left.marks = state.marks
      return left
    }
    return ExportDisk(left, without: lacks)
  }

  package var files: [String: [UInt8]] {
    state.withLock { state in
      state.entries.compactMapValues { if case .file(let bytes) = $0 { bytes } else { nil } }
    }
  }

  package var paths: [String] { files.keys.sorted() }

  /// Of files and folders.
  package var names: [String] { state.withLock { $0.entries.keys.sorted() } }

  package var steps: Int { state.withLock { $0.steps } }
  package var hasStopped: Bool { state.withLock { $0.hasStopped } }

  // MARK: ExportFileSystem

  package func kind(of path: String) -> FileFacts.Kind? {
    state.withLock { state in
      state.entries[path].map { $0 == .folder ? .folder : .file }
    }
  }

  package func names(in folder: String) throws(DiskError) -> [String] {
    state.withLock { state in
      state.entries.keys.filter { $0.hasPrefix(folder + "/") }
        .map { $0.dropFirst(folder.count + 1) }.filter { !$0.contains("/") }.map(String.init)
    }
  }

  package func makeFolder(_ path: String) throws(DiskError) {
    if kind(of: path) != nil { return }
    try step(path) { entries in
      for folder in Self.above(path) + [path] { entries[folder] = .folder }
      return true
    }
  }

  package func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    try step(path) { entries in
      entries[path] = .file(bytes)
      return true
    }
  }

  package func move(_ source: String, to target: String) throws(DiskError) {
    try step(target) { entries in
      guard let moved = entries[source], entries[target.parent] == .folder || target.parent == "."
      else { return false }
      let hasContents = entries.keys.contains { $0.hasPrefix(target + "/") }
      switch (moved, entries[target]) {
      case (.file, .folder), (.folder, .file): return false
      case (.folder, .folder) where hasContents: return false
      default: break
      }
      let tree = Self.tree(source, in: entries)
      for path in tree.keys { entries[path] = nil }
      for (path, entry) in tree { entries[target + path.dropFirst(source.count)] = entry }
      return true
    }
  }

  package func exchange(_ one: String, _ other: String) -> Bool {
    if lacks.contains(.exchange) { return false }
    let isDone: ()? = try? step(one) { entries in
      guard entries[one] != nil, entries[other] != nil else { return false }
      let (first, second) = (Self.tree(one, in: entries), Self.tree(other, in: entries))
      for path in Array(first.keys) + second.keys { entries[path] = nil }
      for (path, entry) in first { entries[other + path.dropFirst(one.count)] = entry }
      for (path, entry) in second { entries[one + path.dropFirst(other.count)] = entry }
      return true
    }
    return isDone != nil
  }

  package func link(_ path: String, as other: String) -> Bool {
    if lacks.contains(.link) { return false }
    let isDone: ()? = try? step(other) { entries in
      guard case .file? = entries[path], entries[other] == nil else { return false }
      entries[other] = entries[path]
      return true
    }
    return isDone != nil
  }

  package func remove(_ path: String) {
    state.withLock { state in
      if isStopped(&state) { return }
      if !state.entries.keys.contains(where: { $0.hasPrefix(path + "/") }) {
        state.entries[path] = nil
      }
    }
  }

  package func sync(_ folder: String) {}

  package func lock(_ folder: String) throws(DiskError) -> ExportLock {
    let isFree = state.withLock { $0.locks.insert(folder).inserted }
    if lacks.contains(.lock) { return .acquired(Lock {}, isSure: false) }
    guard isFree else { return .held }
    return .acquired(
      Lock { [self] in state.withLock { state in _ = state.locks.remove(folder) } },
      isSure: true
    )
  }

  package func pause() {}

  package func resolved(_ path: String) -> String? { path }

  package func match(_ new: String, to folder: String) -> Bool { true }

  package func isAbandoned(_ path: String) -> Bool { false }

  package func freshMark() -> String {
    state.withLock { state in
      state.marks += 1
      return "77-m\(state.marks)"
    }
  }

  private final class Lock: HeldLock {
    private let end: @Sendable () -> Void
    init(_ end: @escaping @Sendable () -> Void) { self.end = end }
    func release() { end() }
  }

  /// Whether nothing is done any more; counts a step where something is.
  private func isStopped(_ state: inout State) -> Bool {
    if let stop, state.steps >= stop { state.hasStopped = true }
    if !state.hasStopped { state.steps += 1 }
    return state.hasStopped
  }

  /// `change` tells whether it could be done.
  private func step(
    _ path: String,
    _ change: (inout [String: Entry]) -> Bool
  ) throws(DiskError) {
    try state.withLock { state throws(DiskError) in
      if isStopped(&state) { throw .system(code: 5, path: path) }
      if state.steps == failure { throw .system(code: code, path: path) }
      if !change(&state.entries) { throw .system(code: 2, path: path) }
    }
  }

  private static func above(_ path: String) -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return (1..<max(1, parts.count)).map { parts[..<$0].joined(separator: "/") }
  }

  private static func tree(_ root: String, in entries: [String: Entry]) -> [String: Entry] {
    entries.filter { $0.key == root || $0.key.hasPrefix(root + "/") }
  }
}
