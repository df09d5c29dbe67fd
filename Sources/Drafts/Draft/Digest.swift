/// A hash of a file’s bytes (FNV-1a, 64 bits) that shows whether the file is still the one that was
/// read. It does not protect against forgery, since the owner of the files has no need to forge
/// them.
struct Digest: Hashable, Sendable {
  /// A form for file names.
  let tag: String

  /// The digest of a file that does not exist yet.
  static let absent = Digest(tag: "neuf")
  /// The digest of bytes that may not be what was written.
  static let unknown = Digest(tag: "inconnu")

  init(tag: String) {
    self.tag = tag
  }

  init(of bytes: [UInt8]) {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    tag = String(hash, radix: 36)
  }
}
