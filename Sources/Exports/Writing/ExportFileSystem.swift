package import Files

/// What writing an export needs of a file system. Paths lead to links themselves, never through one at their end.
package protocol ExportFileSystem: Sendable {
  /// `nil` where nothing has the name.
  func kind(of path: String) -> FileFacts.Kind?

  func names(in folder: String) throws(DiskError) -> [String]

  /// Makes the folder, and those above it, where they are not there yet.
  func makeFolder(_ path: String) throws(DiskError)

  /// Writes a new file and has it on the disk when this returns.
  func write(_ bytes: [UInt8], to path: String) throws(DiskError)

  /// A file takes the place of a file, a folder that of nothing or of an empty folder; at once.
  func move(_ source: String, to target: String) throws(DiskError)

  /// Each of two names stands for what the other stood for, at once; `false` where the file system has no such
  /// operation, and nothing was done.
  func exchange(_ one: String, _ other: String) -> Bool

  /// Gives a file a second name; `false` where that cannot be done.
  func link(_ path: String, as other: String) -> Bool

  /// Takes a file or an empty folder away, where it is there.
  func remove(_ path: String)

  /// Makes the names in a folder outlast a power cut, where the file system can.
  func sync(_ folder: String)

  /// Keeps others from writing into the folder.
  func lock(_ folder: String) throws(DiskError) -> ExportLock

  /// Lets some time go by in which another program may finish.
  func pause()

  /// Without links, `.` and `..`; `nil` where it leads nowhere.
  func resolved(_ path: String) -> String?

  /// Makes the folder `new` as open as `folder`, whose place it is to take; `false` where something would be
  /// lost by that: its owner, its access list, or the place where somebody stands.
  func match(_ new: String, to folder: String) -> Bool

  /// Whether it has not been written for so long that no program can still be at it.
  func isAbandoned(_ path: String) -> Bool

  /// A name part that no other program has: its process, and something random.
  func freshMark() -> String
}

package enum ExportLock: Sendable {
  /// `isSure` tells that nobody else can have it: some file systems know no locks.
  case taken(any HeldLock, isSure: Bool)
  case held
}

extension ExportFileSystem {
  package func exists(_ path: String) -> Bool { kind(of: path) != nil }

  /// The folders that `makeFolder(path)` would make, the innermost first: to be removed where nothing
  /// came of it.
  func newFolders(for path: String) -> [String] {
    exists(path) ? [] : [path] + (path.parent == path ? [] : newFolders(for: path.parent))
  }

  /// With all that is in it; what a link leads to stays.
  func removeTree(_ path: String) {
    if kind(of: path) == .folder {
      for name in (try? names(in: path)) ?? [] { removeTree(path / name) }
    }
    remove(path)
  }

  /// The paths of all files below a folder, from there.
  func files(below folder: String) throws(DiskError) -> [String] {
    var files: [String] = []
    for name in try names(in: folder).sorted() {
      if kind(of: folder / name) == .folder {
        files += try self.files(below: folder / name).map { name / $0 }
      } else {
        files.append(name)
      }
    }
    return files
  }
}
