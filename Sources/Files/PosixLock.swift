internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A lock file held with `flock`, which the kernel releases when the program ends in any way.
///
/// The file is removed with the lock. A program that was waiting with the old file open notices
/// that the name no longer leads to it, and starts again.
final class PosixLock: HeldLock {
  private let path: String
  private let disk: PosixDisk
  private let file: Mutex<SystemFile?>

  private init(_ path: String, _ file: SystemFile, on disk: PosixDisk) {
    self.path = path
    self.disk = disk
    self.file = Mutex(file)
  }

  deinit { release() }

  func release() {
    file.withLock { file in
      if file != nil { try? disk.remove(path) }
      file = nil
    }
  }

  static func take(
    _ path: String,
    note: [UInt8],
    on disk: PosixDisk
  ) throws(DiskError) -> LockAttempt {
    for attempt in 1... {
      let file = try SystemFile(
        path,
        O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK,
        in: disk.root
      )
      guard try file.lock() else {
        return .held(note: (try? file.bytes(at: 0, count: 1024)) ?? [])
      }
      let named = try disk.facts(of: path)
      // A file system that gives a new inode number on each call never returns the same identity
      // twice. After `attemptLimit` attempts, accept that the name exists.
      if try named?.identity == file.facts().identity || named != nil && attempt > attemptLimit {
        file.replaceContents(with: note)
        return .taken(PosixLock(path, file, on: disk))
      }
    }
    preconditionFailure("the loop above has no end")
  }

  private static let attemptLimit = 100
}
