internal import Synchronization

/// A disk that treats an unsupported `sync` as done and remembers it.
///
/// FUSE, gvfs and rclone mounts reject fsync on files or folders. What was written there survives
/// the end of the program, which is better than not saving; the user is told of the weaker
/// guarantee.
package final class ForgivingDisk: Disk {
  private let disk: any Disk
  private let weakness = Mutex<(known: WeakPromise?, isSaid: Bool)>((nil, false))

  package init(_ disk: any Disk) { self.disk = disk }

  /// The weakness to tell the user about, once; `nil` on later calls or if there is none.
  package func takeWeakness() -> WeakPromise? {
    weakness.withLock { weakness in
      if weakness.known == nil || weakness.isSaid { return nil }
      weakness.isSaid = true
      return weakness.known
    }
  }

  package func sync(_ path: String) throws(DiskError) {
    do throws(DiskError) { try disk.sync(path) } catch {
      if !error.saysSyncIsUnsupported { throw error }
      weakness.withLock { weakness in
        if weakness.known == nil { weakness.known = WeakPromise(folder: path.parent) }
      }
    }
  }

  package func facts(of path: String) throws(DiskError) -> FileFacts? { try disk.facts(of: path) }

  package func names(in folder: String) throws(DiskError) -> [String] {
    try disk.names(in: folder)
  }

  package func read(_ path: String, limit: Int) throws(DiskError) -> [UInt8] {
    try disk.read(path, limit: limit)
  }

  package func create(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    try disk.create(path, bytes)
  }

  package func makeFolder(_ path: String) throws(DiskError) { try disk.makeFolder(path) }

  package func rename(_ path: String, to new: String) throws(DiskError) {
    try disk.rename(path, to: new)
  }

  package func rename(_ path: String, toFree new: String) throws(DiskError) {
    try disk.rename(path, toFree: new)
  }

  package func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
    try disk.exchange(one, other)
  }

  package func replace(_ path: String, with temporary: String) throws(DiskError) {
    try disk.replace(path, with: temporary)
  }

  package func remove(_ path: String) throws(DiskError) { try disk.remove(path) }

  package func lock(_ path: String, note: [UInt8]) throws(DiskError) -> LockAttempt {
    try disk.lock(path, note: note)
  }

  package func isSameFolder(_ one: String, _ other: String) -> Bool {
    disk.isSameFolder(one, other)
  }
}

/// A file system that does not confirm that bytes have reached the disk.
package struct WeakPromise: Equatable, Sendable {
  package let folder: String
}
