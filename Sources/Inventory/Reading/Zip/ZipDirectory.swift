internal import Drafts

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

  package init(_ archive: some ArchiveBytes) throws(SourceFault) {
    let (offset, size, count) = try Self.place(in: archive)
    var fields = ZipFields(try Self.read(archive, offset, size))
    var entries: [ZipEntry] = []
    for _ in 0..<count { entries.append(try ZipEntry(&fields)) }
    try Self.part(&entries, end: offset)
    try Self.checkSize(of: entries, in: archive)
    self.entries = entries
  }

  /// Computes the limit of each entry. Rejects overlapping entries, by which a small archive could
  /// unpack to any size.
  private static func part(_ entries: inout [ZipEntry], end: Int) throws(SourceFault) {
    var limit = end
    for place in entries.indices.sorted(by: { entries[$0].offset > entries[$1].offset }) {
      let entry = entries[place]
      guard entry.offset < end, entry.packedSize <= end else { throw .badArchive }
      if entry.leastHeadSize + entry.packedSize > limit - entry.offset { throw .overlappingEntries }
      entries[place].limit = limit
      limit = entry.offset
    }
  }

  private static func checkSize(of entries: [ZipEntry], in archive: some ArchiveBytes)
    throws(SourceFault)
  {
    var left = freeSize + archive.size * ratio
    for entry in entries {
      left -= min(entry.size, left + 1)
      if left < 0 { throw .archiveTooLarge }
    }
  }

  /// Offset, size and number of entries of the central directory.
  private static func place(in archive: some ArchiveBytes) throws(SourceFault) -> (Int, Int, Int) {
    // The end record is last, followed only by a comment of up to 65535 bytes.
    let start = max(0, archive.size - 22 - 0xFFFF)
    let tail = try read(archive, start, archive.size - start)
    guard
      let end = stride(from: tail.count - 22, through: 0, by: -1).first(where: {
        tail[$0...].starts(with: [0x50, 0x4B, 5, 6])
      })
    else { throw .badArchive }
    var fields = ZipFields(Array(tail[(end + 10)...]))
    let count = try fields.number(2)
    let size = try fields.number(4)
    let offset = try fields.number(4)
    guard count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else {
      return (offset, size, count)
    }
    return try largePlace(in: archive, before: start + end)
  }

  /// Reads the ZIP64 record of archives with more than 65535 files or 4 GB.
  private static func largePlace(
    in archive: some ArchiveBytes,
    before end: Int
  ) throws(SourceFault) -> (Int, Int, Int) {
    var locator = ZipFields(try read(archive, end - 20, 20))
    guard try locator.number(4) == 0x0706_4B50 else { throw .badArchive }
    try locator.skip(4)
    var fields = ZipFields(try read(archive, try locator.number(8), 56))
    guard try fields.number(4) == 0x0606_4B50 else { throw .badArchive }
    try fields.skip(28)
    let count = try fields.number(8)
    let size = try fields.number(8)
    return (try fields.number(8), size, count)
  }

  /// The unpacked bytes of an entry.
  package static func contents(
    of entry: ZipEntry,
    in archive: some ArchiveBytes
  ) throws(SourceFault) -> [UInt8] {
    if entry.isLink { throw .link }
    if entry.isEncrypted { throw .encrypted }
    if entry.size > DraftFile.sizeLimit || entry.packedSize > DraftFile.sizeLimit {
      throw .tooLarge
    }
    var head = ZipFields(try read(archive, entry.offset, ZipEntry.headSize))
    guard try head.number(4) == 0x0403_4B50 else { throw .badArchive }
    try head.skip(22)
    let names = try head.number(2) + head.number(2)
    let start = entry.offset + ZipEntry.headSize + names
    if entry.packedSize > entry.limit - start { throw .overlappingEntries }
    let packed = try read(archive, start, entry.packedSize)
    return try ZipData.unpacked(packed, entry)
  }

  /// Reads bytes; a range outside of the archive means that the archive is truncated.
  private static func read(
    _ archive: some ArchiveBytes,
    _ offset: Int,
    _ count: Int
  ) throws(SourceFault) -> [UInt8] {
    do throws(SourceFault) { return try archive.bytes(at: offset, count: count) } catch {
      throw error == .changed ? .badArchive : error
    }
  }
}
