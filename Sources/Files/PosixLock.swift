internal import Platform
internal import Synchronization

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
    file.withLock { held in
      guard let file = held else { return }
      held = nil
      // The optimiser may close a file as soon as nothing reads it. Closed before its name is gone,
      // it would leave the name of a free lock: whoever took that would lose it again here.
      withExtendedLifetime(file) { try? disk.remove(path) }
    }
  }

  static func acquire(
    _ path: String,
    note: [UInt8],
    on disk: PosixDisk
  ) throws(DiskError) -> LockAttempt {
    for attempt in 1... {
      guard let file = try open(path, on: disk) else { return .held(note: []) }
      guard try file.lock() else {
        return .held(note: (try? file.bytes(at: 0, count: 1024)) ?? [])
      }
      let named = try disk.facts(of: path)
      // A file system that gives a new inode number on each call never returns the same identity
      // twice. After `attemptLimit` attempts, accept that the name exists.
      if try named?.identity == file.facts().identity || named != nil && attempt > attemptLimit {
        file.replaceContents(with: note, mode: disk.access.mode(ofFile: path))
        return .acquired(PosixLock(path, file, on: disk))
      }
    }
    preconditionFailure("the loop above has no end")
  }

  private static let attemptLimit = 100
  private static let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK

  /// `nil` if the file is there and not for this account: the program that made it may hold it.
  private static func open(_ path: String, on disk: PosixDisk) throws(DiskError) -> SystemFile? {
    guard disk.access.isShared(path) else {
      return try SystemFile(path, flags | O_CREAT, in: disk.root)
    }
    // In a folder of a group, the file has its permissions before it has its name: other accounts
    // could not open what a program leaves that is killed in between.
    while true {
      do throws(DiskError) { return try SystemFile(path, flags, in: disk.root) } catch {
        if case .system(code: EACCES, _) = error { return nil }
        if !error.isMissing { throw error }
      }
      let temporary = SharedName.temporary(beside: path)
      try disk.create(temporary, [])
      do throws(DiskError) { try disk.rename(temporary, toFree: path) } catch {
        try? disk.remove(temporary)
        // Another program was faster, or has swept the temporary file.
        if !error.isTaken, !error.isMissing { throw error }
      }
    }
  }
}
