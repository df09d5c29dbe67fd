package import Files

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The disk.
package struct POSIXExportFileSystem: ExportFileSystem {
  package init() {}

  package func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  package func makeFolder(_ path: String) throws(DiskError) {
    if exists(path) { return }
    if path.parent != path { try makeFolder(path.parent) }
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .system(code: errno, path: path) }
  }

  package func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let file = try SystemFile(anew: path)
    try file.write(bytes)
    try file.sync()
  }

  package func move(_ source: String, to target: String) throws(DiskError) {
    try PosixDisk().rename(source, to: target)
  }

  package func remove(_ path: String) {
    try? PosixDisk().remove(path)
  }
}
