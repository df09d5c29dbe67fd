internal import CPlatform
internal import Platform
internal import Synchronization

/// A folder that a confined program sees as its whole file system.
///
/// `/` is this folder, and a name without a slash lies in `start`. Each folder of a path is opened
/// from the one above without following a link, and `..` is refused, so that no name leads out.
package final class Root: Sendable {
  let descriptor: Int32
  /// The components of the folder in which names without a leading slash lie.
  private let start: [String]
  /// `nil` if the disk alone sets a limit.
  package let meter: Meter?

  /// Opens the folder at a real path. `start` is a path below it, which need not exist yet.
  package init(
    _ folder: String,
    start: String = "/",
    meter: Meter? = nil
  ) throws(DiskError) {
    descriptor = try ResolvedPath.open(folder)
    self.meter = meter
    self.start = start.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  deinit { close(descriptor) }

  private static let ofProcess = Mutex<Root?>(nil)

  /// The root of this process; `nil` if it may use the whole file system.
  package static var current: Root? { ofProcess.withLock { $0 } }

  /// Confines this process for good: from now on it can only reach what is below `root`.
  package static func confine(to root: Root) { ofProcess.withLock { $0 = $0 ?? root } }

  /// The root’s path for libraries that open files themselves. It leads to the folder that is open,
  /// whatever has its name by now.
  package var path: String { "/proc/self/fd/\(descriptor)" }

  /// The components of a path from the root, without `.`.
  func components(of path: String) throws(DiskError) -> [String] {
    if path.utf8.contains(0) { throw .system(code: ENOENT, path: path) }
    let named = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      .filter { $0 != "." }
    if named.contains("..") { throw .outside(path: path) }
    return path.utf8.first == UInt8(ascii: "/") ? named : start + named
  }

  /// Whether foreign files come in there, which may be links to anything of the account.
  func isExchange(_ path: String) -> Bool {
    guard !start.isEmpty, let parts = try? components(of: path) else { return false }
    return parts.starts(with: start)
  }
}

/// The room below a root.
extension Root {
  /// Refuses bytes that are about to be written at `path` if there is no room for them.
  func makeRoom(for bytes: Int, at path: String) throws(DiskError) {
    guard let meter else { return }
    if !meter.admit(bytes, usesReserve: !isExchange(path), measure: size) {
      throw .system(code: EDQUOT, path: path)
    }
  }

  /// A sentence for the person where the room is nearly taken; `nil` otherwise, or if it was said.
  package func takeWarning() -> String? { meter?.takeWarning(measure: size) }

  /// The bytes of all files. What cannot be read counts nothing.
  private func size() -> Int { size(of: "/", on: PosixDisk(below: self)) }

  private func size(of folder: String, on disk: PosixDisk) -> Int {
    ((try? disk.names(in: folder)) ?? []).reduce(0) { sum, name in
      guard let facts = (try? disk.facts(of: folder / name)) ?? nil else { return sum }
      return sum + (facts.kind == .folder ? size(of: folder / name, on: disk) : facts.size)
    }
  }
}

/// A folder and a name in it, for the calls of the `*at` family.
///
/// Without a root it is the current folder and the whole path, and costs nothing.
package struct ResolvedPath: ~Copyable {
  package let folder: Int32
  package let name: String
  private let isOwn: Bool

  package init(_ path: String, in root: Root?) throws(DiskError) {
    guard let root else {
      (folder, name, isOwn) = (AT_FDCWD, path, false)
      return
    }
    let parts = try root.components(of: path)
    var descriptor = root.descriptor
    for part in parts.dropLast() {
      let inner = cfiles_enter(descriptor, part)
      let code = errno
      if descriptor != root.descriptor { close(descriptor) }
      if inner < 0 { throw .system(code: code, path: path) }
      descriptor = inner
    }
    (folder, name) = (descriptor, parts.last ?? ".")
    isOwn = descriptor != root.descriptor
  }

  deinit { if isOwn { close(folder) } }

  /// Opens a folder at a real path, for lookups.
  static func open(_ folder: String) throws(DiskError) -> Int32 {
    let descriptor = systemOpen(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .system(code: errno, path: folder) }
    return descriptor
  }
}

// The libc function, which a method of the same name hides.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
