package import Files

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The real file system.
package struct PosixExportFileSystem: ExportFileSystem {
  private static let disk = PosixDisk()

  package init() {}

  package func kind(of path: String) -> FileFacts.Kind? {
    (try? Self.disk.facts(of: path)).flatMap(\.self)?.kind
  }

  package func names(in folder: String) throws(DiskError) -> [String] {
    try Self.disk.names(in: folder)
  }

  package func makeFolder(_ path: String) throws(DiskError) {
    if access(path, F_OK) == 0 { return }
    if path.parent != path { try makeFolder(path.parent) }
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .system(code: errno, path: path) }
  }

  package func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let file = try SystemFile(anew: path)
    try file.write(bytes)
    try file.syncIfPossible()
  }

  package func move(_ source: String, to target: String) throws(DiskError) {
    try Self.disk.rename(source, to: target)
  }

  package func exchange(_ one: String, _ other: String) -> Bool {
    (try? Self.disk.exchange(one, other)) ?? false
  }

  package func link(_ path: String, as other: String) -> Bool { systemLink(path, other) == 0 }

  package func remove(_ path: String) { try? Self.disk.remove(path) }

  package func sync(_ folder: String) {
    try? SystemFile(reading: folder, followsLink: true).syncIfPossible()
  }

  package func lock(_ folder: String) throws(DiskError) -> ExportLock {
    switch try FolderLock.take(folder) {
    case .taken(let lock, let isSure): .taken(lock, isSure: isSure)
    case .held: .held
    }
  }

  package func pause() { Self.disk.pause() }

  package func resolved(_ path: String) -> String? { Self.disk.canonicalPath(of: path) }

  package func match(_ new: String, to folder: String) -> Bool {
    var (old, own, here) = (stat(), stat(), stat())
    guard lstat(folder, &old) == 0, lstat(new, &own) == 0, old.st_uid == geteuid(),
      !Self.disk.hasAccessList(folder)
    else { return false }
    if stat(".", &here) == 0, here.st_dev == old.st_dev, here.st_ino == old.st_ino { return false }
    if own.st_gid != old.st_gid, chown(new, uid_t.max, old.st_gid) != 0 { return false }
    let mode = old.st_mode & 0o7777
    return own.st_mode & 0o7777 == mode || chmod(new, mode) == 0
  }

  package func isAbandoned(_ path: String) -> Bool {
    guard let modified = (try? Self.disk.facts(of: path)).flatMap(\.self)?.modified else {
      return false
    }
    let day = 86_400
    return time(nil) - modified / 1_000_000_000 > day
  }

  package func freshMark() -> String {
    "\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 36))"
  }
}

// The libc functions, which methods of the same name hide.
private func systemLink(_ path: String, _ other: String) -> Int32 { link(path, other) }
