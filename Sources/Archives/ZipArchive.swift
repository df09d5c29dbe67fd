internal import CZlib

/// A ZIP file. Every entry bears the first day that ZIP can name, so that the bytes depend on nothing but
/// the entries and the version of zlib.
package struct ZipArchive {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  package init() {}

  /// Deflates an entry where that makes it smaller.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    if let packed = Self.deflated(bytes), packed.count < bytes.count {
      add(name, bytes, as: packed, method: 8)
    } else {
      addStored(name, bytes)
    }
  }

  /// Adds an entry as it is: an OpenDocument file has its type readable at a fixed offset.
  package mutating func addStored(_ name: String, _ bytes: [UInt8]) {
    add(name, bytes, as: bytes, method: 0)
  }

  private mutating func add(_ name: String, _ bytes: [UInt8], as data: [UInt8], method: UInt16) {
    let offset = UInt32(files.count)
    var facts: [UInt8] = []
    facts.little(UInt16(20))  // version needed: 2.0
    facts.little(UInt16(1 << 11))  // names are UTF-8
    facts.little(method)
    facts.little(UInt16(0))  // midnight
    facts.little(UInt16(0x21))  // 1 January 1980
    facts.little(CRC32.checksum(of: bytes))
    facts.little(UInt32(data.count))
    facts.little(UInt32(bytes.count))
    facts.little(UInt16(name.utf8.count))
    facts.little(UInt16(0))  // no extra field

    files.little(UInt32(0x0403_4B50))
    files += facts
    files += name.utf8
    files += data

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

  private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    let room = cdeflate_bound(bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = cdeflate_pack(bytes, bytes.count, buffer.baseAddress, room)
    }
    return packed.isEmpty ? nil : packed
  }

  package var bytes: [UInt8] {
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
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
