internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A lock on a folder itself: there is no file of it that a killed program could leave.
package final class FolderLock: HeldLock {
  private let file: Mutex<SystemFile?>

  private init(_ file: SystemFile) { self.file = Mutex(file) }

  package func release() { file.withLock { $0 = nil } }

  package enum Attempt: Sendable {
    /// `isSure` tells that nobody else can have it: some file systems know no locks.
    case taken(FolderLock, isSure: Bool)
    case held
  }

  package static func take(_ folder: String) throws(DiskError) -> Attempt {
    for _ in 0..<attemptLimit {
      let file = try SystemFile(reading: folder, followsLink: true)
      guard let isSure = file.lockIfPossible() else { return .held }
      // Another folder may have taken the name meanwhile.
      let named = try PosixDisk().facts(of: folder, followsLink: true)
      if try named?.identity == file.facts().identity {
        return .taken(FolderLock(file), isSure: isSure)
      }
    }
    // A file system that numbers a folder anew at each look: its numbers tell nothing.
    return .taken(FolderLock(try SystemFile(reading: folder, followsLink: true)), isSure: false)
  }

  private static let attemptLimit = 100
}
