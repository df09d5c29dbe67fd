/// Writes a ZIP archive without compression.
///
/// The bytes then depend on the entries only, and OpenDocument requires the first entry to be
/// uncompressed anyway. Every entry has the first date that ZIP can represent.
struct ZipArchive {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let offset = UInt32(files.count)
    var facts: [UInt8] = []
    facts.little(UInt16(20))  // version needed: 2.0
    facts.little(UInt16(1 << 11))  // names are UTF-8
    facts.little(UInt16(0))  // stored
    facts.little(UInt16(0))  // midnight
    facts.little(UInt16(0x21))  // 1 January 1980
    facts.little(CRC32.checksum(of: bytes))
    facts.little(UInt32(bytes.count))
    facts.little(UInt32(bytes.count))
    facts.little(UInt16(name.utf8.count))
    facts.little(UInt16(0))  // no extra field

    files.little(UInt32(0x0403_4B50))
    files += facts
    files += name.utf8
    files += bytes

    directory.little(UInt32(0x0201_4B50))
    directory.little(UInt16(20))  // version made by
    directory += facts
    directory.little(UInt16(0))  // no comment
    directory.little(UInt16(0))  // first disk
    directory.little(UInt16(0))  // internal attributes
    directory.little(UInt32(0))  // external attributes
    directory.little(offset)
    directory += name.utf8
    count += 1
  }

  var bytes: [UInt8] {
    var end: [UInt8] = []
    end.little(UInt32(0x0605_4B50))
    end.little(UInt16(0))  // this disk
    end.little(UInt16(0))  // disk of the directory
    end.little(count)
    end.little(count)
    end.little(UInt32(directory.count))
    end.little(UInt32(files.count))
    end.little(UInt16(0))  // no comment
    return files + directory + end
  }
}

extension [UInt8] {
  fileprivate mutating func little(_ number: some FixedWidthInteger & UnsignedInteger) {
    for place in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> place))
    }
  }
}
