/// The few operations that the drafts need of a file system; tests have a twin that loses power.
///
/// Nothing but `sync` survives a power cut, everything survives the end of the program.
package protocol Disk: Sendable {
  /// Of what bears this name, a symbolic link itself and not what it leads to; `nil` where nothing
  /// does.
  func facts(of path: String) throws(DiskError) -> FileFacts?
  /// In no order; of a folder that is not there, none.
  func names(in folder: String) throws(DiskError) -> [String]
  /// Refuses at once, and never hangs on, what is no regular file or has more than `limit` bytes.
  func read(_ path: String, limit: Int) throws(DiskError) -> [UInt8]
  /// A new file, for its owner alone; an error where something has that name already.
  func create(_ path: String, _ bytes: [UInt8]) throws(DiskError)
  /// For its owner alone, inside a folder that is there; no error where it is there already.
  func makeFolder(_ path: String) throws(DiskError)
  /// At once and whole, taking the place of a file that had the name.
  func rename(_ path: String, to new: String) throws(DiskError)
  /// As `rename`, but never in the place of anything: an error (`EEXIST`) where something has the name.
  func rename(_ path: String, toFree new: String) throws(DiskError)
  /// Gives each of two names what the other stands for, at once; `false`, with nothing done, where the
  /// file system knows no such thing.
  func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool
  /// As `rename(temporary, to: path)`, for a name that is written anew with every few keys: the new bytes
  /// have the name before a disk that is busy can hold them up.
  func replace(_ path: String, with temporary: String) throws(DiskError)
  /// A file or an empty folder.
  func remove(_ path: String) throws(DiskError)
  /// Makes a file's bytes, or a folder's names, outlast a power cut.
  func sync(_ path: String) throws(DiskError)
  /// Takes the lock that `path` stands for until it is released or the program ends, however it
  /// ends; `note` tells others who has it.
  func lock(_ path: String, note: [UInt8]) throws(DiskError) -> LockAttempt
}

package struct FileFacts: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case file, folder, link, fifo, device, socket, unknown }

  package let kind: Kind
  /// In bytes.
  package let size: Int
  /// In nanoseconds since 1970, or the first or last that can be counted so.
  package let modified: Int
  package let identity: FileIdentity
  /// Others than the owner may write there.
  package let isOpenToOthers: Bool
  /// Whether the user that runs the program owns it.
  package let isOwn: Bool

  package init(
    kind: Kind,
    size: Int,
    modified: Int,
    identity: FileIdentity,
    isOpenToOthers: Bool,
    isOwn: Bool
  ) {
    self.kind = kind
    self.size = size
    self.modified = modified
    self.identity = identity
    self.isOpenToOthers = isOpenToOthers
    self.isOwn = isOwn
  }
}

/// Equal where two names lead to one and the same thing.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  package init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}

package enum LockAttempt: Sendable {
  case taken(any HeldLock)
  /// Somebody else has it; the note that they left.
  case held(note: [UInt8])
}

/// A lock for as long as it is kept.
package protocol HeldLock: AnyObject, Sendable {
  func release()
}
