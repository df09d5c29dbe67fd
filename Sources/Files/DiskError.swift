internal import Platform

/// An error of the file system.
package enum DiskError: Error, Equatable, Sendable {
  /// `code` is an `errno` value.
  case system(code: Int32, path: String)
  case notAFile(FileFacts.Kind, path: String)
  /// Sizes in bytes.
  case tooBig(size: Int, limit: Int, path: String)
  /// A path that leads out of the folder to which the program is confined.
  case outside(path: String)
  /// A file with several hard links, in a folder of foreign files.
  case manyNames(path: String)

  package var path: String {
    switch self {
    case .system(_, let path), .notAFile(_, let path), .tooBig(_, _, let path),
      .outside(let path), .manyNames(let path):
      path
    }
  }

  package var isMissing: Bool {
    if case .system(code: ENOENT, _) = self { true } else { false }
  }

  /// Whether an error of `sync` means that the file system does not support it, as on some FUSE and
  /// network mounts. The bytes are written all the same; a failing disk has other codes.
  var saysSyncIsUnsupported: Bool {
    guard case .system(let code, _) = self else { return false }
    return [EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS, EPERM, EACCES, EBADF, ENOTTY, EISDIR].contains(
      code
    )
  }

  /// Whether the name is taken.
  package var isTaken: Bool {
    if case .system(code: EEXIST, _) = self { true } else { false }
  }
}
