import Exports
import Synchronization

/// What exports were written, and where.
final class ExportDisk: ExportFileSystem {
  private let files = Mutex<[String: [UInt8]]>([:])

  var paths: [String] { files.withLock { $0.keys.sorted() } }

  func exists(_ path: String) -> Bool { files.withLock { $0[path] != nil } }

  func makeFolder(_ path: String) throws(ExportWriteError) {}

  func write(_ bytes: [UInt8], to path: String) throws(ExportWriteError) {
    files.withLock { $0[path] = bytes }
  }

  func move(_ source: String, to target: String) throws(ExportWriteError) {
    files.withLock { files in
      files[target] = files[source]
      files[source] = nil
    }
  }

  func remove(_ path: String) { files.withLock { $0[path] = nil } }
}
