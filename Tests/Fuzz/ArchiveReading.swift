@testable import Archives
@testable import Inventory

#if canImport(Glibc)
  import Glibc
#endif

private let path = "/dev/shm/canevas-fuzz-\(getpid()).zip"

/// Whatever an archive says, its files unpack to at most its budget, and to what their checksums say. The
/// first byte says whether the rest is an archive or what lies in one, deflated.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let first = input.first else { return 0 }
  let rest = Array(input.dropFirst())
  if first & 1 == 1 {
    let size = Int(first) << 4
    if let unpacked = try? ZipData.inflated(rest, size: size) {
      precondition(unpacked.bytes.count == size)
      precondition(unpacked.blocks <= ZipData.blockLimit(packedSize: rest.count) + 1)
    }
    return 0
  }
  guard let file = fopen(path, "w") else { return 0 }
  fwrite(rest, 1, rest.count, file)
  fclose(file)
  guard let archive = try? OpenFile(path), let directory = try? ZipDirectory(archive) else {
    return 0
  }
  var total = 0
  for entry in directory.entries {
    precondition(!entry.name.contains("\\"))
    guard let bytes = try? ZipDirectory.contents(of: entry, in: archive, limit: .max) else {
      continue
    }
    precondition(bytes.count == entry.size)
    total += bytes.count
  }
  precondition(total <= ZipDirectory.freeSize + rest.count * ZipDirectory.ratio)
  return 0
}
