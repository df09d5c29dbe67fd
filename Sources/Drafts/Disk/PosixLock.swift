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
  private let descriptor: Mutex<Int32?>

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = Mutex(descriptor)
  }

  deinit { release() }

  func release() {
    descriptor.withLock { descriptor in
      guard let open = descriptor else { return }
      unlink(path)
      close(open)
      descriptor = nil
    }
  }

  static func take(_ path: String, note: [UInt8]) throws(DiskError) -> LockAttempt {
    while true {
      let descriptor = Int32(
        retried { Int(open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)) }
      )
      if descriptor < 0 { throw .system(code: errno, path: path) }
      let code = retried { Int(flock(descriptor, LOCK_EX | LOCK_NB)) } == 0 ? 0 : errno
      if code == EWOULDBLOCK {
        defer { close(descriptor) }
        return .held(note: contents(descriptor))
      }
      // Where the disk knows no locks, the name alone must do, and edits from elsewhere are still
      // noticed before they would be replaced.
      let isLocked = code == 0 || [ENOLCK, ENOTSUP, ENOSYS, EINVAL].contains(code)
      if !isLocked {
        close(descriptor)
        throw .system(code: code, path: path)
      }
      if leads(path, to: descriptor) {
        _ = fchmod(descriptor, 0o600)
        _ = ftruncate(descriptor, 0)
        _ = note.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        return .taken(PosixLock(path: path, descriptor: descriptor))
      }
      close(descriptor)
    }
  }

  private static func leads(_ path: String, to descriptor: Int32) -> Bool {
    var named = stat()
    var opened = stat()
    guard lstat(path, &named) == 0, fstat(descriptor, &opened) == 0 else { return false }
    return FileFacts(named).isSame(as: FileFacts(opened))
  }

  private static func contents(_ descriptor: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return Array(bytes.prefix(max(0, count)))
  }
}
