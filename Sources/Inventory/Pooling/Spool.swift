internal import Exports

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Encoded canevas on the disk, until all are known and their order with them. The file has no name,
/// so nothing is left of it however the program ends.
final class Spool: @unchecked Sendable {
  // Unchecked: one thread writes; others read when it has ended.
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var written = 0
  private static let full = 1 << 20

  /// Where a piece lies.
  struct Place: Sendable {
    let spool: Spool
    let offset: Int
    let count: Int
  }

  /// Beside the output, where there is room for as much again.
  init(in folder: String, number: Int) throws(ExportWriteError) {
    path = "\(folder)/.inventaire-\(getpid())-\(number)"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw .refused(path, errno: errno) }
    unlink(path)
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws(ExportWriteError) -> Place {
    let place = Place(spool: self, offset: written + buffer.count, count: bytes.count)
    buffer += bytes
    if buffer.count >= Self.full { try flush() }
    return place
  }

  func flush() throws(ExportWriteError) {
    try SystemFile.write(buffer, to: descriptor, path: path)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// The piece at `place`, which has been flushed.
  func read(_ place: Place, into bytes: inout [UInt8]) throws(ExportWriteError) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: repeatElement(0, count: place.count))
    var done = 0
    while done < place.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor,
          buffer.baseAddress.map { $0 + done },
          place.count - done,
          off_t(place.offset + done)
        )
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw .refused(path, errno: count == 0 ? EIO : errno) }
      done += count
    }
  }
}
