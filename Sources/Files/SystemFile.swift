internal import CPlatform
internal import Platform

/// An open file descriptor, closed with the last reference.
///
/// All operations are complete: they retry after EINTR and continue after a partial read or write.
package final class SystemFile: Sendable {
  private let path: String
  private let descriptor: Int32
  private let root: Root?

  /// `flags` and `mode` are those of open(2). The descriptor is not inherited by child processes.
  package init(
    _ path: String,
    _ flags: Int32,
    mode: UInt16 = 0o600,
    in root: Root? = .current
  ) throws(DiskError) {
    self.path = path
    self.root = root
    descriptor = try Self.open(path, flags, mode: mode, in: root)
  }

  /// Creates a file for writing, with the permissions that the umask leaves.
  ///
  /// First removes what a killed program left under the name, so that nothing is written through a
  /// link that somebody put there.
  package convenience init(anew path: String, in root: Root? = .current) throws(DiskError) {
    do {
      let resolved = try ResolvedPath(path, in: root)
      unlinkat(resolved.folder, resolved.name, 0)
    }
    try self.init(new: path, in: root)
  }

  /// The same in a folder that this run has made, where nothing can be under the name: one system
  /// call less for each of tens of thousands of files.
  package convenience init(new path: String, in root: Root? = .current) throws(DiskError) {
    try self.init(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666, in: root)
  }

  /// Opens for reading, without blocking, and without following a link unless told to. Below a
  /// root no link is followed.
  package convenience init(
    reading path: String,
    followsLink: Bool = false,
    in root: Root? = .current
  ) throws(DiskError) {
    try self.init(path, O_RDONLY | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW), in: root)
  }

  deinit { close(descriptor) }

  package func facts() throws(DiskError) -> FileFacts {
    var info = stat()
    if fstat(descriptor, &info) != 0 { throw .system(code: errno, path: path) }
    return FileFacts(info)
  }

  /// Fills the result of fstat(2); `false` if it fails.
  func status(_ info: inout stat) -> Bool { fstat(descriptor, &info) == 0 }

  /// Whether an ACL adds to the owner, group and mode of the file.
  var hasAccessList: Bool { cfiles_has_access_list(descriptor) != 0 }

  /// Reads `count` bytes at `offset`; fewer if the file ends before.
  package func bytes(at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let read = retried {
          pread(
            descriptor,
            buffer.baseAddress.map { $0 + done },
            count - done,
            off_t(offset + done)
          )
        }
        if read < 0 { failure = errno }
        if read <= 0 { return }
        done += read
      }
    }
    if let failure { throw .system(code: failure, path: path) }
    return bytes
  }

  package func write(_ bytes: [UInt8]) throws(DiskError) {
    try root?.makeRoom(for: bytes.count, at: path)
    try Self.write(bytes, to: descriptor, path: path)
  }

  /// fsync: returns when the bytes, or a folder’s names, survive a power cut.
  package func sync() throws(DiskError) {
    #if canImport(Darwin)
      // On Darwin, fsync leaves the bytes in the drive’s cache.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    if fsync(descriptor) != 0 { throw .system(code: errno, path: path) }
  }

  /// Makes everything durable that was written to the file system of this file or folder: one wait
  /// for tens of thousands of new files, each of which would need its own.
  package func syncFileSystem() throws(DiskError) {
    if cfiles_sync_file_system(descriptor) != 0 { throw .system(code: errno, path: path) }
  }

  /// Like `sync`, but does nothing if the file system does not support it.
  package func syncIfPossible() throws(DiskError) {
    do throws(DiskError) { try sync() } catch {
      if !error.saysSyncIsUnsupported { throw error }
    }
  }

  /// Tries to take the lock without waiting; `false` if another program has it. Closing the file
  /// releases it.
  func lock() throws(DiskError) -> Bool {
    if retried({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == 0 { return true }
    let code = errno
    if code == EWOULDBLOCK { return false }
    // Where the file system does not support locks, the name alone has to do. Edits by other
    // programs are still noticed before they would be overwritten.
    if [ENOLCK, ENOTSUP, ENOSYS, EINVAL].contains(code) { return true }
    throw .system(code: code, path: path)
  }

  /// Like `lock`, for folders: `true` if the lock is held, `false` if the file system cannot lock,
  /// `nil` if another program has it. Network file systems reject locks on folders with various
  /// codes.
  func lockIfPossible() -> Bool? {
    if retried({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == 0 { return true }
    return errno == EWOULDBLOCK ? nil : false
  }

  /// Replaces the contents by `bytes`, and the permissions where the file is one’s own; errors are
  /// ignored.
  func replaceContents(with bytes: [UInt8], mode: UInt16) {
    _ = fchmod(descriptor, mode_t(mode))
    _ = ftruncate(descriptor, 0)
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  // MARK: Descriptors

  /// For callers that need the result of close(2).
  static func open(
    _ path: String,
    _ flags: Int32,
    mode: UInt16 = 0o600,
    in root: Root?
  ) throws(DiskError) -> Int32 {
    let resolved = try ResolvedPath(path, in: root)
    let flags = flags | O_CLOEXEC | (root == nil ? 0 : O_NOFOLLOW | O_NOCTTY)
    // Opening a device can act on it.
    if let root, flags & O_EXCL == 0 { try check(resolved, path, in: root) }
    let descriptor = retried { Int(openat(resolved.folder, resolved.name, flags, mode_t(mode))) }
    if descriptor < 0 { throw .system(code: errno, path: path) }
    return Int32(descriptor)
  }

  /// Refuses what a person may have put into the folder to make the program reach something else.
  private static func check(
    _ resolved: borrowing ResolvedPath,
    _ path: String,
    in root: Root
  ) throws(DiskError) {
    var info = stat()
    guard fstatat(resolved.folder, resolved.name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    let facts = FileFacts(info)
    switch facts.kind {
    case .folder: return
    case .link: throw .system(code: ELOOP, path: path)
    case .fifo, .device, .socket, .unknown: throw .notAFile(facts.kind, path: path)
    case .file: break
    }
    // Where a file system has no other rename, a kill can leave two names of the program’s own file.
    if facts.nameCount > 1, root.isExchange(path) || !facts.isOwn { throw .manyNames(path: path) }
  }

  /// Writes all bytes. `path` is used in the error only.
  package static func write(
    _ bytes: [UInt8],
    to descriptor: Int32,
    path: String
  ) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { rest in
        retried { systemWrite(descriptor, rest.baseAddress, rest.count) }
      }
      if count < 0 { throw .system(code: errno, path: path) }
      // A write that takes nothing and reports no error would loop forever.
      if count == 0 { throw .system(code: EIO, path: path) }
      done += count
    }
  }
}

/// Repeats `call` while a signal interrupts it.
private func retried(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

// The libc function, which methods of the same name hide.
private func systemWrite(_ descriptor: Int32, _ from: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, from, count)
}
