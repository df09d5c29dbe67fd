internal import CZlib

/// Unpacks the data of a ZIP entry.
enum ZipData {
  /// Greatest number of deflate blocks: each costs time for its Huffman codes even if it has no
  /// data. Compressors start a block every few thousand bytes.
  static func blockLimit(packedSize: Int) -> Int { 256 + packedSize / 64 }

  static func unpacked(_ packed: [UInt8], _ entry: ZipEntry) throws(ArchiveError) -> [UInt8] {
    let bytes: [UInt8]
    switch entry.method {
    case 0: bytes = packed
    case 8: bytes = try inflated(packed, size: entry.size).bytes
    default: throw .unknownCompression(entry.method)
    }
    guard bytes.count == entry.size, CRC32.checksum(of: bytes) == entry.checksum else {
      throw .damagedEntry
    }
    return bytes
  }

  /// Inflates data to `size` bytes and returns them with the number of blocks.
  static func inflated(
    _ packed: [UInt8],
    size: Int
  ) throws(ArchiveError) -> (bytes: [UInt8], blocks: Int) {
    // Deflate expands by at most 1032, so do not allocate more than that, whatever the archive
    // declares.
    guard size >= 0, size / 1032 <= packed.count else { throw .damagedEntry }
    var blocks = 0
    var result = CINFLATE_DAMAGED
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, size)) { buffer, count in
      result = cinflate_unpack(
        packed,
        packed.count,
        buffer.baseAddress,
        size,
        blockLimit(packedSize: packed.count),
        &blocks
      )
      count = result == CINFLATE_DONE ? size : 0
    }
    switch result {
    case CINFLATE_DONE: return (bytes, blocks)
    case CINFLATE_TOO_MANY_BLOCKS: throw .tooManyBlocks
    default: throw .damagedEntry
    }
  }
}
