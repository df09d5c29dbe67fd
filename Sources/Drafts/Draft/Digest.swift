/// A fingerprint of a file's bytes (FNV-1a, 64 bits): tells whether a file is still the one that
/// was read. No guard against forgery, which the owner of the files has no need of.
struct Digest: Hashable, Sendable {
  /// Fit for file names.
  let tag: String

  /// Of a file that is not there yet.
  static let absent = Digest(tag: "neuf")
  /// Of bytes that may not be what was written.
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
