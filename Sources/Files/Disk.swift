/// The file system operations that drafts need. The tests have an implementation that simulates
/// power cuts.
///
/// Everything survives the end of the program; only what was synced survives a power cut.
package protocol Disk: Sendable {
  /// Describes what has this name, without following a symbolic link; `nil` if nothing has it.
  func facts(of path: String) throws(DiskError) -> FileFacts?
  /// The names in a folder, in no particular order; none if the folder does not exist.
  func names(in folder: String) throws(DiskError) -> [String]
  /// Reads a whole file. Fails at once, without blocking, if it is not a regular file or has more
  /// than `limit` bytes.
  func read(_ path: String, limit: Int) throws(DiskError) -> [UInt8]
  /// Creates a file that only its owner can access, or its group in a folder that a group shares.
  /// Fails if the name is taken.
  func create(_ path: String, _ bytes: [UInt8]) throws(DiskError)
  /// Creates a folder with such access, in an existing folder. Succeeds if it is there already.
  func makeFolder(_ path: String) throws(DiskError)
  /// Atomic rename that replaces a file with the new name.
  func rename(_ path: String, to new: String) throws(DiskError)
  /// Renames to a free name; fails with `EEXIST` if it is taken. Atomic if the file system has such
  /// a rename, or hard links.
  func rename(_ path: String, toFree new: String) throws(DiskError)
  /// Atomic exchange of two names. Returns `false`, having done nothing, if the file system does
  /// not support it.
  func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool
  /// Does `rename(temporary, to: path)` for a file that is written every few keystrokes.
  ///
  /// The new bytes have the name before a busy disk can delay the call.
  func replace(_ path: String, with temporary: String) throws(DiskError)
  /// Removes a file or an empty folder.
  func remove(_ path: String) throws(DiskError)
  /// fsync: makes a file’s bytes, or a folder’s names, survive a power cut.
  func sync(_ path: String) throws(DiskError)
  /// Takes the lock at `path` until it is released or the program ends in any way. `note` tells
  /// other programs who holds it.
  func lock(_ path: String, note: [UInt8]) throws(DiskError) -> LockAttempt
  /// Whether both paths lead to the same folder. Compares canonical paths, because some file
  /// systems give several folders the same inode number.
  func isSameFolder(_ one: String, _ other: String) -> Bool
}

package struct FileFacts: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case file, folder, link, fifo, device, socket, unknown }

  package let kind: Kind
  /// In bytes.
  package let size: Int
  /// In nanoseconds since 1970, clamped to the range of `Int`.
  package let modified: Int
  package let identity: FileIdentity
  /// Whether group or others may write.
  package let isOpenToOthers: Bool
  /// Whether the user who runs the program owns it.
  package let isOwn: Bool
  /// The number of hard links, as far as the file system counts them.
  package let nameCount: Int
  package let sharing: Sharing

  /// What the permissions say of accounts other than that of the program.
  package struct Sharing: Equatable, Sendable {
    /// The user id of the owner.
    package let owner: UInt32
    /// For a folder: whether a group shares it. What is made in it belongs to the group (setgid), the
    /// group may write, and each may replace the files of the others (no sticky bit).
    package let isOfGroup: Bool
    /// Whether everybody may write.
    package let isOpenToAll: Bool

    package init(owner: UInt32 = 0, isOfGroup: Bool = false, isOpenToAll: Bool = false) {
      (self.owner, self.isOfGroup, self.isOpenToAll) = (owner, isOfGroup, isOpenToAll)
    }
  }

  package init(
    kind: Kind,
    size: Int,
    modified: Int,
    identity: FileIdentity,
    isOpenToOthers: Bool,
    isOwn: Bool,
    nameCount: Int = 1,
    sharing: Sharing = Sharing()
  ) {
    self.kind = kind
    self.size = size
    self.modified = modified
    self.identity = identity
    self.isOpenToOthers = isOpenToOthers
    self.isOwn = isOwn
    self.nameCount = nameCount
    self.sharing = sharing
  }
}

/// Device and inode number: equal if two names lead to the same file.
///
/// Some network and FUSE mounts give many files one number, or one file a new number on each call,
/// so callers that depend on identity have to compare paths as well.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  package init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}

package enum LockAttempt: Sendable {
  case acquired(any HeldLock)
  /// Another program holds the lock; `note` is what it left.
  case held(note: [UInt8])
}

/// A lock that is held until it is released.
package protocol HeldLock: AnyObject, Sendable {
  func release()
}
