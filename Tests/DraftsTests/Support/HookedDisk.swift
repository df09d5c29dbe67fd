import Drafts
import Files

/// A disk that does something before each operation: waits, or lets another program be quicker.
final class HookedDisk: Disk {
  private let disk: any Disk
  private let before: @Sendable () -> Void
  private let reading: @Sendable (String) -> Void
  private let isSyncOnly: Bool
  private let countsNames: Bool

  /// `syncsOnly`: only syncs are waited for. `countsNames`: each name in a folder that is listed is an
  /// operation of its own. `reading` is told the path of each file that is read.
  init(
    _ disk: any Disk,
    syncsOnly: Bool = false,
    countsNames: Bool = false,
    before: @escaping @Sendable () -> Void = {},
    reading: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.disk = disk
    self.reading = reading
    self.before = before
    self.countsNames = countsNames
    isSyncOnly = syncsOnly
  }

  private func hook() { if !isSyncOnly { before() } }

  func facts(of path: String) throws(DiskError) -> FileFacts? {
    hook()
    return try disk.facts(of: path)
  }

  func names(in folder: String) throws(DiskError) -> [String] {
    hook()
    let names = try disk.names(in: folder)
    if countsNames { for _ in names { before() } }
    return names
  }

  func read(_ path: String, limit: Int) throws(DiskError) -> [UInt8] {
    hook()
    reading(path)
    return try disk.read(path, limit: limit)
  }

  func create(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    hook()
    try disk.create(path, bytes)
  }

  func makeFolder(_ path: String) throws(DiskError) {
    hook()
    try disk.makeFolder(path)
  }

  func rename(_ path: String, to new: String) throws(DiskError) {
    hook()
    try disk.rename(path, to: new)
  }

  func rename(_ path: String, toFree new: String) throws(DiskError) {
    hook()
    try disk.rename(path, toFree: new)
  }

  func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
    hook()
    return try disk.exchange(one, other)
  }

  func replace(_ path: String, with temporary: String) throws(DiskError) {
    hook()
    try disk.replace(path, with: temporary)
  }

  func remove(_ path: String) throws(DiskError) {
    hook()
    try disk.remove(path)
  }

  func sync(_ path: String) throws(DiskError) {
    before()
    try disk.sync(path)
  }

  func lock(_ path: String, note: [UInt8]) throws(DiskError) -> LockAttempt {
    hook()
    return try disk.lock(path, note: note)
  }
  func isSameFolder(_ one: String, _ other: String) -> Bool { disk.isSameFolder(one, other) }
}
