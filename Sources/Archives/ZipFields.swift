/// Reads little-endian numbers and bytes in sequence.
struct ZipFields {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var count: Int { rest.count }

  mutating func bytes(_ count: Int) throws(ArchiveError) -> [UInt8] {
    guard count >= 0, count <= rest.count else { throw .damaged }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func skip(_ count: Int) throws(ArchiveError) {
    guard count >= 0, count <= rest.count else { throw .damaged }
    rest = rest.dropFirst(count)
  }

  mutating func number(_ size: Int) throws(ArchiveError) -> Int {
    guard size <= rest.count else { throw .damaged }
    let value = rest.prefix(size).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rest = rest.dropFirst(size)
    guard let number = Int(exactly: value) else { throw .damaged }
    return number
  }
}
