/// Where the bytes of an archive are: in a file, or in memory.
package protocol ArchiveBytes: Sendable {
  var size: Int { get }

  /// Refused where they do not all lie within.
  func bytes(at offset: Int, count: Int) throws(SourceFault) -> [UInt8]
}

/// An archive that has been read whole.
package struct ArchiveInMemory: ArchiveBytes {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var size: Int { bytes.count }

  package func bytes(at offset: Int, count: Int) throws(SourceFault) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw .badArchive
    }
    return Array(bytes[offset..<offset + count])
  }
}
