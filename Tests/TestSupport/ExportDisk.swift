package import Exports
internal import Synchronization

/// A disk for exports that keeps them in memory: what was written, and where.
package final class ExportDisk: ExportFileSystem {
  private let files = Mutex<[String: [UInt8]]>([:])

  package init() {}

  package var paths: [String] { files.withLock { $0.keys.sorted() } }

  package func exists(_ path: String) -> Bool { files.withLock { $0[path] != nil } }

  package func makeFolder(_ path: String) throws(ExportWriteError) {}

  package func write(_ bytes: [UInt8], to path: String) throws(ExportWriteError) {
    files.withLock { $0[path] = bytes }
  }

  package func move(_ source: String, to target: String) throws(ExportWriteError) {
    files.withLock { files in
      files[target] = files[source]
      files[source] = nil
    }
  }

  package func remove(_ path: String) { files.withLock { $0[path] = nil } }
}
