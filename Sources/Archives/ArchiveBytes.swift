/// The bytes of an archive, in a file or in memory.
package protocol ArchiveBytes: Sendable {
  var size: Int { get }

  /// Throws if they are not all within the archive, which is then cut off.
  func bytes(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8]
}

/// An archive in memory.
package struct ArchiveInMemory: ArchiveBytes {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var size: Int { bytes.count }

  package func bytes(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw .damaged
    }
    return Array(bytes[offset..<offset + count])
  }
}
