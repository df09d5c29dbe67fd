internal import Drafts
internal import Exports

/// The files in a ZIP archive, as its directory lists them.
struct ZipDirectory {
  struct Entry: Sendable {
    let name: String
    fileprivate let method: Int
    fileprivate let checksum: UInt32
    fileprivate let packedSize: Int
    fileprivate let size: Int
    fileprivate let offset: Int
    fileprivate let isEncrypted: Bool
    let isLink: Bool
    var isFolder: Bool { name.hasSuffix("/") }
  }

  let entries: [Entry]

  init(_ archive: OpenFile) throws(SourceFault) {
    let (offset, size, count) = try Self.place(in: archive)
    var fields = Fields(try Self.read(archive, offset, size))
    var entries: [Entry] = []
    for _ in 0..<count { entries.append(try Self.entry(&fields)) }
    self.entries = entries
  }

  /// Where the directory lies, and how many entries it has.
  private static func place(in archive: OpenFile) throws(SourceFault) -> (Int, Int, Int) {
    // The end record comes last, before a remark of up to 65535 bytes.
    let start = max(0, archive.size - 22 - 0xFFFF)
    let tail = try read(archive, start, archive.size - start)
    guard
      let end = stride(from: tail.count - 22, through: 0, by: -1).first(where: {
        tail[$0...].starts(with: [0x50, 0x4B, 5, 6])
      })
    else { throw .badArchive }
    var fields = Fields(Array(tail[(end + 10)...]))
    let count = try fields.number(2)
    let size = try fields.number(4)
    let offset = try fields.number(4)
    guard count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else {
      return (offset, size, count)
    }
    return try largePlace(in: archive, before: start + end)
  }

  /// The same for archives of more than 65535 files, or 4 GB.
  private static func largePlace(
    in archive: OpenFile,
    before end: Int
  ) throws(SourceFault) -> (Int, Int, Int) {
    var locator = Fields(try read(archive, end - 20, 20))
    guard try locator.number(4) == 0x0706_4B50 else { throw .badArchive }
    try locator.skip(4)
    var fields = Fields(try read(archive, try locator.number(8), 56))
    guard try fields.number(4) == 0x0606_4B50 else { throw .badArchive }
    try fields.skip(28)
    let count = try fields.number(8)
    let size = try fields.number(8)
    return (try fields.number(8), size, count)
  }

  private static func entry(_ fields: inout Fields) throws(SourceFault) -> Entry {
    guard try fields.number(4) == 0x0201_4B50 else { throw .badArchive }
    let system = try fields.number(2) >> 8
    try fields.skip(2)
    let flags = try fields.number(2)
    let method = try fields.number(2)
    try fields.skip(4)
    let checksum = try fields.number(4)
    var packedSize = try fields.number(4)
    var size = try fields.number(4)
    let (nameSize, extraSize) = (try fields.number(2), try fields.number(2))
    let remarkSize = try fields.number(2)
    try fields.skip(4)
    let attributes = try fields.number(4)
    var offset = try fields.number(4)
    let name = String(decoding: try fields.bytes(nameSize), as: UTF8.self)
    var extras = Fields(try fields.bytes(extraSize))
    while extras.count >= 4 {
      let (tag, length) = (try extras.number(2), try extras.number(2))
      var extra = Fields(try extras.bytes(length))
      guard tag == 1 else { continue }
      if size == 0xFFFF_FFFF { size = try extra.number(8) }
      if packedSize == 0xFFFF_FFFF { packedSize = try extra.number(8) }
      if offset == 0xFFFF_FFFF { offset = try extra.number(8) }
    }
    try fields.skip(remarkSize)
    let unix = 3
    return Entry(
      name: name,
      method: method,
      checksum: UInt32(checksum),
      packedSize: packedSize,
      size: size,
      offset: offset,
      isEncrypted: flags & 1 == 1,
      isLink: system == unix && attributes >> 28 == 0xA
    )
  }

  /// The unpacked bytes of an entry.
  static func contents(of entry: Entry, in archive: OpenFile) throws(SourceFault) -> [UInt8] {
    if entry.isLink { throw .link }
    if entry.isEncrypted { throw .encrypted }
    if entry.size > DraftFile.sizeLimit || entry.packedSize > DraftFile.sizeLimit {
      throw .tooLarge
    }
    var head = Fields(try read(archive, entry.offset, 30))
    guard try head.number(4) == 0x0403_4B50 else { throw .badArchive }
    try head.skip(22)
    let names = try head.number(2) + head.number(2)
    let packed = try read(archive, entry.offset + 30 + names, entry.packedSize)
    let bytes: [UInt8]?
    switch entry.method {
    case 0: bytes = packed
    case 8: bytes = Inflate.bytes(of: packed, size: entry.size)
    default: throw .unknownCompression(entry.method)
    }
    guard let bytes, CRC32.checksum(of: bytes) == entry.checksum else { throw .damagedEntry }
    return bytes
  }

  /// What lies outside the archive is not there because the archive is cut off.
  private static func read(
    _ archive: OpenFile,
    _ offset: Int,
    _ count: Int
  ) throws(SourceFault) -> [UInt8] {
    do throws(SourceFault) { return try archive.bytes(at: offset, count: count) } catch {
      throw error == .changed ? .badArchive : error
    }
  }

  /// Numbers of little-endian bytes, one after the other.
  private struct Fields {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var count: Int { rest.count }

    mutating func bytes(_ count: Int) throws(SourceFault) -> [UInt8] {
      guard count >= 0, count <= rest.count else { throw .badArchive }
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }

    mutating func skip(_ count: Int) throws(SourceFault) { _ = try bytes(count) }

    mutating func number(_ size: Int) throws(SourceFault) -> Int {
      let value = try bytes(size).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard let number = Int(exactly: value) else { throw .badArchive }
      return number
    }
  }
}
