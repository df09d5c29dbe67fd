internal import Files
internal import Platform

/// A temporary file for encoded canevas until all are known and can be sorted. It is unlinked at
/// once, so that nothing remains after a crash.
final class Spool: @unchecked Sendable {
  // Unchecked: one thread writes, and others read only after it has ended.
  private let file: SystemFile
  private let path: String
  private var buffer: [UInt8] = []
  private var written = 0
  private static let full = 1 << 20

  /// Where a piece lies in a spool, in bytes.
  struct Extent: Sendable {
    let spool: Spool
    let offset: Int
    let count: Int
  }

  /// Creates the file beside the output, where there must be enough space anyway.
  init(in folder: String, number: Int) throws(DiskError) {
    path = "\(folder)/.inventaire-\(getpid())-\(number)"
    file = try SystemFile(path, O_RDWR | O_CREAT | O_EXCL)
    try PosixDisk().remove(path)
  }

  func append(_ bytes: [UInt8]) throws(DiskError) -> Extent {
    let extent = Extent(spool: self, offset: written + buffer.count, count: bytes.count)
    buffer += bytes
    if buffer.count >= Self.full { try flush() }
    return extent
  }

  func flush() throws(DiskError) {
    try file.write(buffer)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// The piece at `extent`, which must have been flushed.
  func bytes(at extent: Extent) throws(DiskError) -> [UInt8] {
    let bytes = try file.bytes(at: extent.offset, count: extent.count)
    if bytes.count < extent.count { throw .system(code: EIO, path: path) }
    return bytes
  }
}
