internal import JSONText

extension Answers {
  /// A fingerprint (FNV-1a, 64 bits): tells whether answers are still those that something was made from. No
  /// guard against forgery.
  package var digest: String {
    let bytes = JSONWriter.compact(.object(root))
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 36)
  }
}
