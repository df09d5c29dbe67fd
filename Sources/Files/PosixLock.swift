internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A lock that the system itself lets go when the program ends, however it ends.
///
/// The file is taken away with the lock. Whoever waits at the door with the old file in hand finds
/// out, since the name no longer leads to it, and begins again.
final class PosixLock: HeldLock {
  private let path: String
  private let file: Mutex<SystemFile?>

  private init(_ path: String, _ file: SystemFile) {
    self.path = path
    self.file = Mutex(file)
  }

  deinit { release() }

  func release() {
    file.withLock { file in
      if file != nil { unlink(path) }
      file = nil
    }
  }

  static func take(_ path: String, note: [UInt8]) throws(DiskError) -> LockAttempt {
    for attempt in 1... {
      let file = try SystemFile(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK)
      guard try file.lock() else {
        return .held(note: (try? file.bytes(at: 0, count: 1024)) ?? [])
      }
      let named = try PosixDisk().facts(of: path)
      // A file system that numbers a file anew at each look never gives the same identity twice: after some
      // attempts, a name that is there has to do.
      if try named?.identity == file.facts().identity || named != nil && attempt > attemptLimit {
        file.replaceContents(with: note)
        return .taken(PosixLock(path, file))
      }
    }
    preconditionFailure("the loop above has no end")
  }

  private static let attemptLimit = 100
}
