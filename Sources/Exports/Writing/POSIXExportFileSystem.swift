#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The disk.
package struct POSIXExportFileSystem: ExportFileSystem {
  package init() {}

  package func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  package func makeFolder(_ path: String) throws(ExportWriteError) {
    if path.isEmpty || exists(path) { return }
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw Self.error(path) }
  }

  package func write(_ bytes: [UInt8], to path: String) throws(ExportWriteError) {
    let file = try SystemFile(path)
    try file.append(bytes)
    try file.finish()
  }

  package func move(_ source: String, to target: String) throws(ExportWriteError) {
    if rename(source, target) != 0 { throw Self.error(target) }
  }

  package func remove(_ path: String) {
    _ = unlink(path) == 0 || rmdir(path) == 0
  }

  private static func error(_ path: String) -> ExportWriteError {
    .refused(path, errno: errno)
  }
}
