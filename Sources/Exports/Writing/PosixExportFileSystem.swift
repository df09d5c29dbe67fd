package import Files
internal import Platform

/// The real file system.
package struct PosixExportFileSystem: ExportFileSystem {
  private let disk: PosixDisk

  package init(_ disk: PosixDisk = PosixDisk()) { self.disk = disk }

  package func kind(of path: String) -> FileFacts.Kind? {
    (try? disk.facts(of: path)).flatMap(\.self)?.kind
  }

  package func names(in folder: String) throws(DiskError) -> [String] {
    try disk.names(in: folder)
  }

  package func makeFolder(_ path: String) throws(DiskError) {
    if try disk.facts(of: path, followsLink: true) != nil { return }
    if path.parent != path { try makeFolder(path.parent) }
    try disk.makeSharedFolder(path)
  }

  package func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let file = try SystemFile(anew: path)
    try file.write(bytes)
    try file.syncIfPossible()
  }

  package func move(_ source: String, to target: String) throws(DiskError) {
    try disk.rename(source, to: target)
  }

  package func exchange(_ one: String, _ other: String) -> Bool {
    (try? disk.exchange(one, other)) ?? false
  }

  package func link(_ path: String, as other: String) -> Bool {
    disk.link(path, as: other)
  }

  package func remove(_ path: String) { try? disk.remove(path) }

  package func sync(_ folder: String) {
    try? SystemFile(reading: folder, followsLink: true).syncIfPossible()
  }

  package func lock(_ folder: String) throws(DiskError) -> ExportLock {
    switch try FolderLock.acquire(folder) {
    case .acquired(let lock, let isSure): .acquired(lock, isSure: isSure)
    case .held: .held
    }
  }

  package func pause() { disk.pause() }

  package func resolved(_ path: String) -> String? { disk.canonicalPath(of: path) }

  package func match(_ new: String, to folder: String) -> Bool {
    disk.match(new, to: folder)
  }

  package func isAbandoned(_ path: String) -> Bool {
    guard let modified = (try? disk.facts(of: path)).flatMap(\.self)?.modified else {
      return false
    }
    let day = 86_400
    return time(nil) - modified / 1_000_000_000 > day
  }

  package func freshMark() -> String {
    "\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 36))"
  }
}
