internal import Drafts

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A regular file open for reading; closed when the last who holds it lets go.
final class OpenFile: Sendable {
  private let descriptor: Int32
  let size: Int

  /// Waits for nobody: a pipe or a device is refused, a link at the end of the path too.
  init(_ path: String, followsLink: Bool = false) throws(SourceFault) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW)
    let opened = open(path, flags)
    if opened < 0 {
      throw errno == ELOOP ? .link : errno == ENOENT ? .notThere : .refused(errno: errno)
    }
    var facts = stat()
    guard fstat(opened, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw .notAFile
    }
    (descriptor, size) = (opened, Int(facts.st_size))
  }

  deinit { close(descriptor) }

  /// The whole file, if it may be a canevas.
  func contents() throws(SourceFault) -> [UInt8] {
    if size > DraftFile.sizeLimit { throw .tooLarge }
    return try bytes(at: 0, count: size)
  }

  func bytes(at offset: Int, count: Int) throws(SourceFault) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { throw .changed }
    var failure: SourceFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[done..<count]
        )
        let read = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        if read < 0, errno == EINTR { continue }
        if read <= 0 {
          failure = read == 0 ? .changed : .refused(errno: errno)
          return
        }
        done += read
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
