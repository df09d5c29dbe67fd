/// The files in a ZIP archive, from its central directory.
///
/// The archive is validated before anything is unpacked: no two entries share bytes, and the total
/// unpacked size is limited to a multiple of the archive’s size. The cost of an archive is
/// therefore bounded by its size.
package struct ZipDirectory {
  package let entries: [ZipEntry]

  /// The unpacked size that every archive may have, in bytes.
  static let freeSize = 16 << 20
  /// The unpacked size per byte of the archive. Texts are compressed to a fifth or a tenth.
  static let ratio = 32

  package init(_ archive: some ArchiveBytes) throws(ArchiveError) {
    let (offset, size, count) = try Self.extent(in: archive)
    var fields = ZipFields(try archive.bytes(at: offset, count: size))
    var entries: [ZipEntry] = []
    for _ in 0..<count { entries.append(try ZipEntry(&fields)) }
    try Self.part(&entries, end: offset)
    try Self.checkSize(of: entries, in: archive)
    self.entries = entries
  }

  /// Computes the limit of each entry. Rejects overlapping entries, by which a small archive could
  /// unpack to any size.
  private static func part(_ entries: inout [ZipEntry], end: Int) throws(ArchiveError) {
    var limit = end
    for index in entries.indices.sorted(by: { entries[$0].offset > entries[$1].offset }) {
      let entry = entries[index]
      guard entry.offset < end, entry.packedSize <= end else { throw .damaged }
      if entry.leastHeadSize + entry.packedSize > limit - entry.offset { throw .overlappingEntries }
      entries[index].limit = limit
      limit = entry.offset
    }
  }

  private static func checkSize(of entries: [ZipEntry], in archive: some ArchiveBytes)
    throws(ArchiveError)
  {
    var left = freeSize + archive.size * ratio
    for entry in entries {
      left -= min(entry.size, left + 1)
      if left < 0 { throw .tooLarge }
    }
  }

  /// Offset, size and number of entries of the central directory.
  private static func extent(in archive: some ArchiveBytes) throws(ArchiveError) -> (Int, Int, Int)
  {
    // The end record is last, followed only by a comment of up to 65535 bytes.
    let start = max(0, archive.size - 22 - 0xFFFF)
    let tail = try archive.bytes(at: start, count: archive.size - start)
    guard
      let end = stride(from: tail.count - 22, through: 0, by: -1).first(where: {
        tail[$0...].starts(with: [0x50, 0x4B, 5, 6])
      })
    else { throw .damaged }
    var fields = ZipFields(Array(tail[(end + 10)...]))
    let count = try fields.number(2)
    let size = try fields.number(4)
    let offset = try fields.number(4)
    guard count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else {
      return (offset, size, count)
    }
    return try largeExtent(in: archive, before: start + end)
  }

  /// Reads the ZIP64 record of archives with more than 65535 files or 4 GB.
  private static func largeExtent(
    in archive: some ArchiveBytes,
    before end: Int
  ) throws(ArchiveError) -> (Int, Int, Int) {
    var locator = ZipFields(try archive.bytes(at: end - 20, count: 20))
    guard try locator.number(4) == 0x0706_4B50 else { throw .damaged }
    try locator.skip(4)
    var fields = ZipFields(try archive.bytes(at: try locator.number(8), count: 56))
    guard try fields.number(4) == 0x0606_4B50 else { throw .damaged }
    try fields.skip(28)
    let count = try fields.number(8)
    let size = try fields.number(8)
    return (try fields.number(8), size, count)
  }

  /// The unpacked bytes of an entry, which may be `limit` bytes long.
  package static func contents(
    of entry: ZipEntry,
    in archive: some ArchiveBytes,
    limit: Int
  ) throws(ArchiveError) -> [UInt8] {
    if entry.isLink { throw .link }
    if entry.isEncrypted { throw .encrypted }
    if entry.size > limit || entry.packedSize > limit { throw .entryTooLarge }
    var head = ZipFields(try archive.bytes(at: entry.offset, count: ZipEntry.headSize))
    guard try head.number(4) == 0x0403_4B50 else { throw .damaged }
    try head.skip(22)
    let names = try head.number(2) + head.number(2)
    let start = entry.offset + ZipEntry.headSize + names
    if entry.packedSize > entry.limit - start { throw .overlappingEntries }
    let packed = try archive.bytes(at: start, count: entry.packedSize)
    return try ZipData.unpacked(packed, entry)
  }

}
