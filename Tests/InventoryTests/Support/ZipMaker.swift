import Archives
import Exports

/// Makes ZIP archives, right ones and wrong ones.
struct ZipMaker {
  struct Entry {
    var name: [UInt8]
    var data: [UInt8]
    /// Of the data once unpacked.
    var size: Int?
    var checksum: UInt32?
    var method = 0
    var flags = 0
    var extra: [UInt8] = []
    /// Where the directory says that the entry begins; `nil` for where it does.
    var offset: Int?

    init(_ name: String, _ data: [UInt8] = []) { (self.name, self.data) = (Array(name.utf8), data) }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  static func archive(_ entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.offset ?? bytes.count
      let checksum = entry.checksum ?? CRC32.checksum(of: entry.data)
      let common =
        number(20, 2) + number(entry.flags, 2) + number(entry.method, 2) + number(0, 4)
        + number(Int(checksum), 4) + number(entry.data.count, 4)
        + number(entry.size ?? entry.data.count, 4) + number(entry.name.count, 2)
        + number(entry.extra.count, 2)
      if entry.offset == nil {
        bytes += number(0x0403_4B50, 4) + common + entry.name + entry.extra + entry.data
      }
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 10) + number(offset, 4)
        + entry.name + entry.extra
    }
    let count = number(entries.count, 2)
    return bytes + directory + number(0x0605_4B50, 4) + number(0, 4) + count + count
      + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  /// Deflated data of so many blocks without a byte, each with the fixed codes.
  static func emptyBlocks(_ count: Int) -> [UInt8] {
    var bits: [Bool] = []
    for block in 1...count {
      bits += [block == count, true, false] + Array(repeating: false, count: 7)
    }
    return bytes(of: bits)
  }

  /// Deflated data that stands for `x`, 1 + 258 × `runs` times.
  static func run(_ runs: Int) -> [UInt8] {
    // x is 0xA8 in the fixed code, the length of 258 is 285, the distance of one byte is 0.
    var bits = [true, true, false] + code(0x30 + 0x78, 8)
    for _ in 0..<runs { bits += code(0xC5, 8) + code(0, 5) }
    return bytes(of: bits + code(0, 7))
  }

  private static func code(_ value: Int, _ count: Int) -> [Bool] {
    (0..<count).reversed().map { value >> $0 & 1 == 1 }
  }

  private static func bytes(of bits: [Bool]) -> [UInt8] {
    stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(0) { byte, bit in
        start + bit < bits.count && bits[start + bit] ? byte | 1 << bit : byte
      }
    }
  }
}
