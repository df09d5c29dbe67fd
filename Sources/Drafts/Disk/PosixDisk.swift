#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The file system of the machine.
package struct PosixDisk: Disk {
  package init() {}

  package func facts(of path: String) throws(DiskError) -> FileFacts? {
    var info = stat()
    if lstat(path, &info) == 0 { return FileFacts(info) }
    let code = errno
    if code == ENOENT { return nil }
    throw .system(code: code, path: path)
  }

  package func names(in folder: String) throws(DiskError) -> [String] {
    guard let stream = opendir(folder) else {
      let code = errno
      if code == ENOENT { return [] }
      throw .system(code: code, path: folder)
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw .system(code: errno, path: folder) }
    return names
  }

  package func read(_ path: String, limit: Int) throws(DiskError) -> [UInt8] {
    // Opening a device can act on it, so what has the name is looked at before, and, as it may have
    // been changed in between, once more after. O_NONBLOCK keeps a FIFO from hanging the program.
    guard let found = try facts(of: path) else { throw .system(code: ENOENT, path: path) }
    if found.kind != .file { throw .notAFile(found.kind, path: path) }
    let descriptor = try open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    defer { close(descriptor) }
    var info = stat()
    if fstat(descriptor, &info) != 0 { throw .system(code: errno, path: path) }
    let opened = FileFacts(info)
    if opened.kind != .file { throw .notAFile(opened.kind, path: path) }
    if opened.size > limit { throw .tooBig(size: opened.size, limit: limit, path: path) }
    return try bytes(from: descriptor, expected: opened.size, limit: limit, path: path)
  }

  private func bytes(
    from descriptor: Int32,
    expected: Int,
    limit: Int,
    path: String
  ) throws(DiskError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var chunk = [UInt8](repeating: 0, count: min(max(expected, 1) + 1, 1 << 20))
    while true {
      let count = chunk.withUnsafeMutableBytes { buffer in
        retried { posixRead(descriptor, buffer.baseAddress, buffer.count) }
      }
      if count < 0 { throw .system(code: errno, path: path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > limit { throw .tooBig(size: bytes.count, limit: limit, path: path) }
    }
  }

  package func create(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    var failure: Int32?
    // A umask takes away, never adds; this gives back what the owner needs.
    if fchmod(descriptor, 0o600) != 0 { failure = errno }
    if failure == nil { failure = write(bytes, to: descriptor) }
    // A network disk may tell only here that there was no room.
    if close(descriptor) != 0, failure == nil, errno != EINTR { failure = errno }
    guard let failure else { return }
    unlink(path)
    throw .system(code: failure, path: path)
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = retried { posixWrite(descriptor, part.baseAddress, part.count) }
        if count < 0 { return errno }
        rest = rest.dropFirst(count)
      }
      return nil
    }
  }

  package func makeFolder(_ path: String) throws(DiskError) {
    if mkdir(path, 0o700) == 0 {
      if chmod(path, 0o700) != 0 { throw .system(code: errno, path: path) }
      return
    }
    let code = errno
    // A link to a folder is a person's choice of where drafts lie.
    var info = stat()
    if code == EEXIST, stat(path, &info) == 0, FileFacts(info).kind == .folder { return }
    throw .system(code: code, path: path)
  }

  package func rename(_ path: String, to new: String) throws(DiskError) {
    if posixRename(path, new) != 0 { throw .system(code: errno, path: new) }
  }

  package func remove(_ path: String) throws(DiskError) {
    if posixRemove(path) != 0 { throw .system(code: errno, path: path) }
  }

  package func sync(_ path: String) throws(DiskError) {
    let descriptor = try open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    defer { close(descriptor) }
    #if canImport(Darwin)
      // fsync leaves the bytes in the drive's own cache there.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    if fsync(descriptor) == 0 { return }
    let code = errno
    // Some file systems cannot sync a folder; they write names at once, or nothing can be done.
    if code == EINVAL || code == ENOTSUP { return }
    throw .system(code: code, path: path)
  }

  package func lock(_ path: String, note: [UInt8]) throws(DiskError) -> LockAttempt {
    try PosixLock.take(path, note: note)
  }

  private func open(_ path: String, _ flags: Int32) throws(DiskError) -> Int32 {
    let descriptor = retried { Int(posixOpen(path, flags | O_CLOEXEC, 0o600)) }
    if descriptor < 0 { throw .system(code: errno, path: path) }
    return Int32(descriptor)
  }
}

/// The call again for as long as a signal interrupts it.
func retried(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

// The system's own functions, where a method of the same name hides them.
private func posixRead(_ descriptor: Int32, _ into: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, into, count)
}

private func posixWrite(_ descriptor: Int32, _ from: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, from, count)
}

private func posixOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}

private func posixRename(_ path: String, _ new: String) -> Int32 { rename(path, new) }

private func posixRemove(_ path: String) -> Int32 { remove(path) }

extension FileFacts {
  init(_ info: stat) {
    #if canImport(Darwin)
      let modified = info.st_mtimespec
    #else
      let modified = info.st_mtim
    #endif
    let kind: Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .fifo
      case S_IFCHR, S_IFBLK: .device
      case S_IFSOCK: .socket
      default: .unknown
      }
    self.init(
      kind: kind,
      size: Int(info.st_size),
      modified: Int(modified.tv_sec) * 1_000_000_000 + Int(modified.tv_nsec),
      device: UInt64(truncatingIfNeeded: info.st_dev),
      inode: UInt64(info.st_ino),
      isOpenToOthers: info.st_mode & 0o022 != 0,
      isOwn: info.st_uid == geteuid()
    )
  }
}
