internal import Platform
internal import Synchronization

/// A lock on the folder itself, so that a killed program leaves no lock file behind.
package final class FolderLock: HeldLock {
  private let file: Mutex<SystemFile?>

  private init(_ file: SystemFile) { self.file = Mutex(file) }

  package func release() { file.withLock { $0 = nil } }

  package enum Attempt: Sendable {
    /// `isSure` is false where the file system does not support locks, so that another program may
    /// have the folder too.
    case acquired(FolderLock, isSure: Bool)
    case held
  }

  package static func acquire(_ folder: String) throws(DiskError) -> Attempt {
    for _ in 0..<attemptLimit {
      let file = try SystemFile(reading: folder, followsLink: true)
      guard let isSure = file.lockIfPossible() else { return .held }
      // Another folder may have got the name in the meantime.
      let named = try PosixDisk().facts(of: folder, followsLink: true)
      if try named?.identity == file.facts().identity {
        return .acquired(FolderLock(file), isSure: isSure)
      }
    }
    // The file system gives a new inode number on each call, so identities cannot be compared.
    return .acquired(FolderLock(try SystemFile(reading: folder, followsLink: true)), isSure: false)
  }

  private static let attemptLimit = 100
}
