#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A new file on the disk that is written from its beginning to its end.
///
/// What a killed program left under the name is taken away first: the file is always made anew, so
/// that nothing is written through a link that somebody has put there.
package final class SystemFile {
  private let path: String
  private let descriptor: Int32

  package init(_ path: String) throws(ExportWriteError) {
    self.path = path
    unlink(path)
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .refused(path, errno: errno) }
  }

  deinit { close(descriptor) }

  package func append(_ bytes: [UInt8]) throws(ExportWriteError) {
    try Self.write(bytes, to: descriptor, path: path)
  }

  /// Comes back when all is on the disk.
  package func finish() throws(ExportWriteError) {
    if fsync(descriptor) != 0 { throw .refused(path, errno: errno) }
  }

  /// Writes all of `bytes` to an open file; `path` is for the error.
  package static func write(
    _ bytes: [UInt8],
    to descriptor: Int32,
    path: String
  ) throws(ExportWriteError) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .refused(path, errno: errno) }
      done += count
    }
  }
}

/// The system's function, whose name the method above hides.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

extension ExportWriteError {
  /// What the system says by `errno`.
  package static func refused(_ path: String, errno: Int32) -> ExportWriteError {
    .refused(path, reason: reason(errno))
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "vous n’avez pas le droit d’écrire ici"
    case EROFS: "ce support est en lecture seule"
    case ENOSPC, EDQUOT: "le disque est plein"
    case ENOENT: "ce dossier n’existe pas"
    case EEXIST: "autre chose porte déjà ce nom"
    case ENOTDIR, EISDIR: "un fichier et un dossier portent le même nom"
    case ENAMETOOLONG: "ce nom est trop long"
    default: "le système le refuse (erreur \(code))"
    }
  }
}
