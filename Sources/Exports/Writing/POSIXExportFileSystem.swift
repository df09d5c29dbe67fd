#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The disk.
package struct POSIXExportFileSystem: ExportFileSystem {
  package init() {}

  package func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  package func makeFolder(_ path: String) throws(ExportWriteError) {
    if path.isEmpty || exists(path) { return }
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw Self.error(path) }
  }

  package func write(_ bytes: [UInt8], to path: String) throws(ExportWriteError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if file < 0 { throw Self.error(path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0) }
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        let error = Self.error(path)
        close(file)
        throw error
      }
      rest = rest.dropFirst(count)
    }
    let isOnDisk = fsync(file) == 0
    let error = Self.error(path)
    close(file)
    if !isOnDisk { throw error }
  }

  package func move(_ source: String, to target: String) throws(ExportWriteError) {
    if rename(source, target) != 0 { throw Self.error(target) }
  }

  package func remove(_ path: String) {
    _ = unlink(path) == 0 || rmdir(path) == 0
  }

  private static func error(_ path: String) -> ExportWriteError {
    .refused(path, reason: reason(errno))
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "vous n’avez pas le droit d’écrire ici"
    case EROFS: "ce support est en lecture seule"
    case ENOSPC, EDQUOT: "le disque est plein"
    case ENOENT: "ce dossier n’existe pas"
    case ENOTDIR, EISDIR: "un fichier et un dossier portent le même nom"
    case ENAMETOOLONG: "ce nom est trop long"
    default: "le système le refuse (erreur \(code))"
    }
  }
}

/// The system's function, whose name the method above hides.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
