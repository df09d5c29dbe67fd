internal import CPlatform
internal import Platform

/// The real file system; below a root, if one is given.
package struct PosixDisk: Disk {
  let root: Root?
  let access: DiskAccess

  package init(below root: Root? = .current, access: DiskAccess = .own) {
    (self.root, self.access) = (root, access)
  }

  package func facts(of path: String) throws(DiskError) -> FileFacts? {
    try facts(of: path, followsLink: false)
  }

  /// Below a root no link is followed.
  package func facts(of path: String, followsLink: Bool) throws(DiskError) -> FileFacts? {
    do throws(DiskError) {
      let resolved = try ResolvedPath(path, in: root)
      return try facts(resolved, path, followsLink: followsLink && root == nil)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  private func facts(
    _ resolved: borrowing ResolvedPath,
    _ path: String,
    followsLink: Bool
  ) throws(DiskError) -> FileFacts {
    var info = stat()
    if fstatat(resolved.folder, resolved.name, &info, followsLink ? 0 : AT_SYMLINK_NOFOLLOW) == 0 {
      return FileFacts(info)
    }
    throw .system(code: errno, path: path)
  }

  package func names(in folder: String) throws(DiskError) -> [String] {
    let stream: OpaquePointer
    do throws(DiskError) { stream = try openFolder(folder) } catch {
      if error.isMissing { return [] }
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let next = cfiles_next_name(UnsafeMutableRawPointer(stream)) {
      let name = String(cString: next)
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw .system(code: errno, path: folder) }
    return names
  }

  private func openFolder(_ folder: String) throws(DiskError) -> OpaquePointer {
    let flags = O_RDONLY | O_DIRECTORY | O_NONBLOCK
    let descriptor = try SystemFile.open(folder, root == nil ? flags : flags | O_NOFOLLOW, in: root)
    guard let stream = fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw .system(code: code, path: folder)
    }
    return stream
  }

  package func read(_ path: String, limit: Int) throws(DiskError) -> [UInt8] {
    // Check the kind before opening, because opening a device can act on it, and once more after,
    // because the name may have changed in between. O_NONBLOCK keeps a FIFO from blocking the
    // program.
    guard let found = try facts(of: path) else { throw .system(code: ENOENT, path: path) }
    if found.kind != .file { throw .notAFile(found.kind, path: path) }
    let file = try SystemFile(reading: path, in: root)
    let opened = try file.facts()
    if opened.kind != .file { throw .notAFile(opened.kind, path: path) }
    if opened.size > limit { throw .tooBig(size: opened.size, limit: limit, path: path) }
    var bytes: [UInt8] = []
    // Ask for one byte more than the size: a shorter read shows that the file ends there.
    var wanted = opened.size + 1
    while true {
      let more = try file.bytes(at: bytes.count, count: wanted)
      bytes += more
      if bytes.count > limit { throw .tooBig(size: bytes.count, limit: limit, path: path) }
      if more.count < wanted { return bytes }
      wanted = 1 << 20
    }
  }

  package func create(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    try root?.makeRoom(for: bytes.count, at: path)
    let descriptor = try SystemFile.open(
      path,
      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
      in: root
    )
    var failure: DiskError?
    // The umask may have removed permissions from the owner. A mount without permissions rejects
    // fchmod and does not need it.
    _ = fchmod(descriptor, mode_t(access.mode(ofFile: path)))
    do throws(DiskError) {
      try SystemFile.write(bytes, to: descriptor, path: path)
    } catch {
      failure = error
    }
    // A network file system may report a full disk only at close.
    if close(descriptor) != 0, failure == nil, errno != EINTR {
      failure = .system(code: errno, path: path)
    }
    guard let failure else { return }
    try? remove(path)
    throw failure
  }

  package func makeFolder(_ path: String) throws(DiskError) {
    if access.isShared(path) { return try makeGroupFolder(path) }
    let resolved = try ResolvedPath(path, in: root)
    if mkdirat(resolved.folder, resolved.name, 0o700) == 0 {
      _ = fchmodat(resolved.folder, resolved.name, 0o700, 0)
      return
    }
    let code = errno
    // A symbolic link to a folder is accepted: the user chose where drafts are stored.
    if code == EEXIST, try facts(of: path, followsLink: true)?.kind == .folder { return }
    throw .system(code: code, path: path)
  }

  /// Makes the folder under another name first: a program that is killed before it has the group’s
  /// permissions would leave one that nobody else of the group can use.
  private func makeGroupFolder(_ path: String) throws(DiskError) {
    let temporary = SharedName.temporary(beside: path)
    let resolved = try ResolvedPath(temporary, in: root)
    if mkdirat(resolved.folder, resolved.name, 0o700) != 0 {
      throw .system(code: errno, path: path)
    }
    _ = fchmodat(resolved.folder, resolved.name, mode_t(access.mode(ofFolder: path)), 0)
    do throws(DiskError) {
      // Replaces an empty folder, which another program has just made.
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      if try facts(of: path, followsLink: true)?.kind != .folder { throw error }
    }
  }

  package func rename(_ path: String, to new: String) throws(DiskError) {
    let resolved = try ResolvedPath(path, in: root)
    let target = try ResolvedPath(new, in: root)
    if renameat(resolved.folder, resolved.name, target.folder, target.name) != 0 {
      throw .system(code: errno, path: new)
    }
  }

  package func rename(_ path: String, toFree new: String) throws(DiskError) {
    let resolved = try ResolvedPath(path, in: root)
    let target = try ResolvedPath(new, in: root)
    if cfiles_rename_to_free(resolved.folder, resolved.name, target.folder, target.name) == 0 {
      return
    }
    let code = errno
    guard Self.isUnknownOperation(code) else { throw .system(code: code, path: new) }
    // link(2) also fails atomically if the new name exists, on file systems with hard links.
    if linkat(resolved.folder, resolved.name, target.folder, target.name, 0) == 0 {
      try remove(path)
      return
    }
    let refusal = errno
    if ![EPERM, EMLINK].contains(refusal), !Self.isUnknownOperation(refusal) {
      throw .system(code: refusal, path: new)
    }
    if try facts(of: new) != nil { throw .system(code: EEXIST, path: new) }
    try rename(path, to: new)
  }

  package func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
    let resolved = try ResolvedPath(one, in: root)
    let target = try ResolvedPath(other, in: root)
    if cfiles_exchange(resolved.folder, resolved.name, target.folder, target.name) == 0 {
      return true
    }
    let code = errno
    if Self.isUnknownOperation(code) { return false }
    throw .system(code: code, path: other)
  }

  /// Whether the errno means that the file system or the kernel does not support the operation.
  private static func isUnknownOperation(_ code: Int32) -> Bool {
    [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(code)
  }

  package func replace(_ path: String, with temporary: String) throws(DiskError) {
    // On a rename over an existing file, some file systems flush the new file and wait for the
    // disk, so that a power cut does not leave it empty. An exchange does not flush.
    let new = try ResolvedPath(temporary, in: root)
    let resolved = try ResolvedPath(path, in: root)
    guard cfiles_exchange(new.folder, new.name, resolved.folder, resolved.name) == 0 else {
      return try rename(temporary, to: path)
    }
    if unlinkat(new.folder, new.name, 0) == 0 {
      // Start writeback now: the less remains for fsync, the less it delays the keystrokes.
      cfiles_begin_writing(resolved.folder, resolved.name)
      return
    }
    // `path` was a folder: undo the exchange and let `rename` report the error.
    _ = cfiles_exchange(new.folder, new.name, resolved.folder, resolved.name)
    try rename(temporary, to: path)
  }

  /// Creates a hard link; `false` if that is not possible.
  package func link(_ path: String, as other: String) -> Bool {
    guard let resolved = try? ResolvedPath(path, in: root),
      let new = try? ResolvedPath(other, in: root)
    else {
      return false
    }
    return linkat(resolved.folder, resolved.name, new.folder, new.name, 0) == 0
  }

  package func remove(_ path: String) throws(DiskError) {
    let resolved = try ResolvedPath(path, in: root)
    if unlinkat(resolved.folder, resolved.name, 0) == 0 { return }
    let code = errno
    // Of a folder, Linux says EISDIR and POSIX EPERM.
    guard code == EISDIR || code == EPERM else { throw .system(code: code, path: path) }
    if unlinkat(resolved.folder, resolved.name, AT_REMOVEDIR) == 0 { return }
    throw .system(code: errno == ENOTDIR ? code : errno, path: path)
  }

  package func sync(_ path: String) throws(DiskError) {
    try SystemFile(reading: path, in: root).sync()
  }

  package func lock(_ path: String, note: [UInt8]) throws(DiskError) -> LockAttempt {
    try PosixLock.acquire(path, note: note, on: self)
  }

  /// The path without links, `.` and `..`; `nil` if it does not exist or is not UTF-8.
  package func canonicalPath(of path: String) -> String? {
    if let root {
      // No link was followed on the way, so that the names themselves are canonical.
      guard let parts = try? root.components(of: path), (try? facts(of: path)) ?? nil != nil else {
        return nil
      }
      return "/" + parts.joined(separator: "/")
    }
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  package func isSameFolder(_ one: String, _ other: String) -> Bool {
    guard let one = canonicalPath(of: one) else { return false }
    return one == canonicalPath(of: other)
  }

  /// Waits 50 ms, so that another program can finish.
  package func pause() { usleep(50_000) }
}

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
      modified: Self.nanoseconds(modified),
      identity: FileIdentity(
        device: UInt64(truncatingIfNeeded: info.st_dev),
        inode: UInt64(info.st_ino)
      ),
      isOpenToOthers: info.st_mode & 0o022 != 0,
      isOwn: info.st_uid == geteuid(),
      nameCount: Int(clamping: info.st_nlink),
      sharing: Sharing(
        owner: UInt32(info.st_uid),
        isOfGroup: info.st_mode & (S_ISGID | S_IWGRP | S_ISVTX) == S_ISGID | S_IWGRP,
        isOpenToAll: info.st_mode & S_IWOTH != 0
      )
    )
  }

  /// Clamps dates that 64 bits of nanoseconds cannot hold, such as those after 2262.
  private static func nanoseconds(_ time: timespec) -> Int {
    let (seconds, isTooFar) = Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    if isTooFar { return time.tv_sec < 0 ? .min : .max }
    let (all, isPastEnd) = seconds.addingReportingOverflow(Int(time.tv_nsec))
    return isPastEnd ? .max : all
  }
}
