/// A file in a ZIP archive, as described by the central directory.
package struct ZipEntry: Sendable {
  package let name: String
  let method: Int
  let checksum: UInt32
  let packedSize: Int
  package let size: Int
  /// The offset of its local header.
  let offset: Int
  /// The offset of the next entry or of the directory, before which this entry has to end.
  var limit = 0
  let isEncrypted: Bool
  package let isLink: Bool
  package var isFolder: Bool { name.hasSuffix("/") }

  /// The size of a local header without name and extra field.
  static let headSize = 30
  private let nameSize: Int
  /// The minimum size of the entry without its data.
  var leastHeadSize: Int { Self.headSize + nameSize }

  /// Reads an entry of the central directory.
  init(_ fields: inout ZipFields) throws(ArchiveError) {
    guard try fields.number(4) == 0x0201_4B50 else { throw .damaged }
    let system = try fields.number(2) >> 8
    try fields.skip(2)
    let flags = try fields.number(2)
    method = try fields.number(2)
    try fields.skip(4)
    checksum = UInt32(try fields.number(4))
    var packedSize = try fields.number(4)
    var size = try fields.number(4)
    nameSize = try fields.number(2)
    let extraSize = try fields.number(2)
    let remarkSize = try fields.number(2)
    try fields.skip(4)
    let attributes = try fields.number(4)
    var offset = try fields.number(4)
    var name = ZipName(try fields.bytes(nameSize), isUTF8: flags & 0x800 != 0)
    var extras = ZipFields(try fields.bytes(extraSize))
    while extras.count >= 4 {
      let (tag, length) = (try extras.number(2), try extras.number(2))
      let bytes = try extras.bytes(length)
      var extra = ZipFields(bytes)
      switch tag {
      case 1:
        if size == 0xFFFF_FFFF { size = try extra.number(8) }
        if packedSize == 0xFFFF_FFFF { packedSize = try extra.number(8) }
        if offset == 0xFFFF_FFFF { offset = try extra.number(8) }
      case ZipName.extraTag: name.meet(bytes)
      default: break
      }
    }
    try fields.skip(remarkSize)
    (self.name, self.size, self.packedSize, self.offset) = (name.text, size, packedSize, offset)
    isEncrypted = flags & 1 == 1
    let unix = 3
    isLink = system == unix && attributes >> 28 == 0xA
  }
}
