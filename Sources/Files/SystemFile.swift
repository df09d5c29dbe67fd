#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file of the machine, open until the last who holds it lets go.
///
/// All is done wholly: again where a signal interrupts the system, and on where it stops short.
package final class SystemFile: Sendable {
  private let path: String
  private let descriptor: Int32

  /// `flags` and `mode` are those of `open`; a program that is started meanwhile inherits nothing.
  package init(_ path: String, _ flags: Int32, mode: UInt16 = 0o600) throws(DiskError) {
    self.path = path
    descriptor = try Self.open(path, flags, mode: mode)
  }

  /// A new file for everybody whom the umask lets, to be written.
  ///
  /// What a killed program left under the name is taken away first: the file is always made anew, so
  /// that nothing is written through a link that somebody has put there.
  package convenience init(anew path: String) throws(DiskError) {
    unlink(path)
    try self.init(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
  }

  /// For reading: waits for nobody, and follows no link unless told to.
  package convenience init(reading path: String, followsLink: Bool = false) throws(DiskError) {
    try self.init(path, O_RDONLY | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW))
  }

  deinit { close(descriptor) }

  package func facts() throws(DiskError) -> FileFacts {
    var info = stat()
    if fstat(descriptor, &info) != 0 { throw .system(code: errno, path: path) }
    return FileFacts(info)
  }

  /// Fewer than `count` where the file ends before.
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
    try Self.write(bytes, to: descriptor, path: path)
  }

  /// Comes back when the bytes, or a folder's names, outlast a power cut.
  package func sync() throws(DiskError) {
    #if canImport(Darwin)
      // fsync leaves the bytes in the drive's own cache there.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    if fsync(descriptor) != 0 { throw .system(code: errno, path: path) }
  }

  /// As `sync`, and nothing where the file system cannot do it.
  package func syncIfPossible() throws(DiskError) {
    do throws(DiskError) { try sync() } catch {
      if !error.saysSyncIsUnsupported { throw error }
    }
  }

  /// Whether nobody else has the lock; with the file, it is let go.
  func lock() throws(DiskError) -> Bool {
    if retried({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == 0 { return true }
    let code = errno
    if code == EWOULDBLOCK { return false }
    // Where the disk knows no locks, the name alone must do, and edits from elsewhere are still
    // noticed before they would be replaced.
    if [ENOLCK, ENOTSUP, ENOSYS, EINVAL].contains(code) { return true }
    throw .system(code: code, path: path)
  }

  /// Whether the lock is known to keep others out; `nil` where somebody else has it. As `lock`, for what need not
  /// be a file: network file systems refuse to lock a folder, with various codes.
  func lockIfPossible() -> Bool? {
    if retried({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == 0 { return true }
    return errno == EWOULDBLOCK ? nil : false
  }

  /// As far as it can be done: for the owner alone, with nothing but these bytes in it.
  func replaceContents(with bytes: [UInt8]) {
    _ = fchmod(descriptor, 0o600)
    _ = ftruncate(descriptor, 0)
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  // MARK: Descriptors

  /// For who has to hear what closing says.
  static func open(
    _ path: String,
    _ flags: Int32,
    mode: UInt16 = 0o600
  ) throws(DiskError) -> Int32 {
    let descriptor = retried { Int(systemOpen(path, flags | O_CLOEXEC, mode_t(mode))) }
    if descriptor < 0 { throw .system(code: errno, path: path) }
    return Int32(descriptor)
  }

  /// `path` is for the error.
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
      // What takes nothing and says nothing would be waited for for ever.
      if count == 0 { throw .system(code: EIO, path: path) }
      done += count
    }
  }
}

/// The call again for as long as a signal interrupts it.
private func retried(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

// The system's own functions, where a method of the same name hides them.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}

private func systemWrite(_ descriptor: Int32, _ from: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, from, count)
}
