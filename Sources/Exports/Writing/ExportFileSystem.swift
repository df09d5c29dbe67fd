package import Files

/// The file system operations that exports need. A symbolic link at the end of a path is not
/// followed.
package protocol ExportFileSystem: Sendable {
  /// `nil` if nothing has this name.
  func kind(of path: String) -> FileFacts.Kind?

  func names(in folder: String) throws(DiskError) -> [String]

  /// Creates the folder and its missing parents.
  func makeFolder(_ path: String) throws(DiskError)

  /// Creates a file, which is durable on return.
  func write(_ bytes: [UInt8], to path: String) throws(DiskError)

  /// Atomic rename: a file replaces a file, a folder only an empty folder.
  func move(_ source: String, to target: String) throws(DiskError)

  /// Atomic exchange of two names; `false`, having done nothing, if the file system does not
  /// support it.
  func exchange(_ one: String, _ other: String) -> Bool

  /// Creates a hard link; `false` if that is not possible.
  func link(_ path: String, as other: String) -> Bool

  /// Removes a file or an empty folder, if it exists.
  func remove(_ path: String)

  /// Makes the names in a folder durable, if the file system supports it.
  func sync(_ folder: String)

  /// Locks the folder against other writers.
  func lock(_ folder: String) throws(DiskError) -> ExportLock

  /// Waits briefly, so that another program can finish.
  func pause()

  /// The path without links, `.` and `..`; `nil` if it does not exist.
  func resolved(_ path: String) -> String?

  /// Gives `new` the permissions of `folder`, which it will replace. Returns `false` if something
  /// would be lost: owner, ACL, or the working directory of a process.
  func match(_ new: String, to folder: String) -> Bool

  /// Whether it was not written for so long that no program can still be using it.
  func isAbandoned(_ path: String) -> Bool

  /// A unique part of a name: the process id and a random number.
  func freshMark() -> String
}

package enum ExportLock: Sendable {
  /// `isSure` is false where the file system does not support locks, so that another program may
  /// have the folder too.
  case acquired(any HeldLock, isSure: Bool)
  case held
}

extension ExportFileSystem {
  package func exists(_ path: String) -> Bool { kind(of: path) != nil }

  /// The folders that `makeFolder(path)` would create, innermost first, to be removed after a
  /// failure.
  func newFolders(for path: String) -> [String] {
    exists(path) ? [] : [path] + (path.parent == path ? [] : newFolders(for: path.parent))
  }

  /// Removes a file or a folder with its contents; links are not followed.
  func removeTree(_ path: String) {
    if kind(of: path) == .folder {
      for name in (try? names(in: path)) ?? [] { removeTree(path / name) }
    }
    remove(path)
  }

  /// The relative paths of all files in a folder and its subfolders.
  package func files(below folder: String) throws(DiskError) -> [String] {
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
