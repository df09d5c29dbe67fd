internal import Files

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Encoded canevas on the disk, until all are known and their order with them. The file has no name,
/// so nothing is left of it however the program ends.
final class Spool: @unchecked Sendable {
  // Unchecked: one thread writes; others read when it has ended.
  private let file: SystemFile
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
  init(in folder: String, number: Int) throws(DiskError) {
    path = "\(folder)/.inventaire-\(getpid())-\(number)"
    file = try SystemFile(path, O_RDWR | O_CREAT | O_EXCL)
    unlink(path)
  }

  func append(_ bytes: [UInt8]) throws(DiskError) -> Place {
    let place = Place(spool: self, offset: written + buffer.count, count: bytes.count)
    buffer += bytes
    if buffer.count >= Self.full { try flush() }
    return place
  }

  func flush() throws(DiskError) {
    try file.write(buffer)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// The piece at `place`, which has been flushed.
  func bytes(at place: Place) throws(DiskError) -> [UInt8] {
    let bytes = try file.bytes(at: place.offset, count: place.count)
    if bytes.count < place.count { throw .system(code: EIO, path: path) }
    return bytes
  }
}
