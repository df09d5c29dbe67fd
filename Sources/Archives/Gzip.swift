/// A gzip file (RFC 1952).
package enum Gzip {
  /// The bytes of the only file in it, which may be `limit` bytes long.
  package static func unpacked(_ file: [UInt8], limit: Int) throws(ArchiveError) -> [UInt8] {
    var rest = file[...]
    let head = rest.prefix(10)
    guard head.count == 10, head.starts(with: [0x1F, 0x8B, 8]) else { throw .damaged }
    rest = rest.dropFirst(10)
    let flags = head[3]
    if flags & 4 != 0 {
      guard rest.count >= 2 else { throw .damaged }
      rest = rest.dropFirst(2 + Int(rest[rest.startIndex]) + Int(rest[rest.startIndex + 1]) << 8)
    }
    // Skip the name and the comment, which end with a zero byte.
    for flag in [8, 16] as [UInt8] where flags & flag != 0 {
      guard let end = rest.firstIndex(of: 0) else { throw .damaged }
      rest = rest[(end + 1)...]
    }
    if flags & 2 != 0 { rest = rest.dropFirst(2) }
    guard rest.count > 8 else { throw .damaged }
    let numbers = rest.suffix(8).map { UInt32($0) }
    let checksum = numbers[0] | numbers[1] << 8 | numbers[2] << 16 | numbers[3] << 24
    let size = Int(numbers[4] | numbers[5] << 8 | numbers[6] << 16 | numbers[7] << 24)
    if size > limit { throw .entryTooLarge }
    // As for an archive, what is done for a file is bounded by its size.
    if size > ZipDirectory.freeSize + file.count * ZipDirectory.ratio { throw .tooLarge }
    let bytes = try ZipData.inflated(Array(rest.dropLast(8)), size: size).bytes
    guard CRC32.checksum(of: bytes) == checksum else { throw .damagedEntry }
    return bytes
  }
}
