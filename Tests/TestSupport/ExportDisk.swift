internal import Exports
package import Files
internal import Synchronization

/// A disk for exports that keeps them in memory, and refuses one of its steps if a test wants it.
package final class ExportDisk: ExportFileSystem {
  private let state: Mutex<(files: [String: [UInt8]], steps: Int)>
  private let failure: Int?
  private let code: Int32

  /// Steps are counted from 1; the one that fails does so with this `errno`.
  package init(
    _ files: [String: [UInt8]] = [:],
    failsAt failure: Int? = nil,
    code: Int32 = 0
  ) {
    state = Mutex((files, 0))
    (self.failure, self.code) = (failure, code)
  }

  package var files: [String: [UInt8]] { state.withLock { $0.files } }

  package var paths: [String] { files.keys.sorted() }

  package var steps: Int { state.withLock { $0.steps } }

  package func exists(_ path: String) -> Bool { files[path] != nil }

  package func makeFolder(_ path: String) throws(DiskError) { try step(path) { _ in } }

  package func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    try step(path) { $0[path] = bytes }
  }

  package func move(_ source: String, to target: String) throws(DiskError) {
    try step(target) { $0[target] = $0.removeValue(forKey: source) }
  }

  package func remove(_ path: String) { state.withLock { $0.files[path] = nil } }

  private func step(
    _ path: String,
    _ change: (inout [String: [UInt8]]) -> Void
  ) throws(DiskError) {
    try state.withLock { state throws(DiskError) in
      state.steps += 1
      if state.steps == failure { throw .system(code: code, path: path) }
      change(&state.files)
    }
  }
}
