/// MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman and Ullman, “Mining of Massive Datasets”, 3.4).
///
/// Of each hash function the smallest value over a set is kept. Two sets have the same one with the probability of
/// their Jaccard similarity s, and all of one band’s with s to the power of `rows`: with 32 bands of 4, a pair with s = 0.6 shares a band with a probability of 0.988, one with s = 0.2 with 0.05.
enum MinHash {
  static let bands = 32
  static let rows = 4

  /// The factors of the hash functions, odd, from a fixed seed: the same groups every time.
  static let factors: [(UInt32, UInt32)] = {
    var state: UInt64 = 0x5EED
    return (0..<bands * rows).map { _ in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      mixed ^= mixed >> 31
      return (UInt32(truncatingIfNeeded: mixed) | 1, UInt32(truncatingIfNeeded: mixed >> 32))
    }
  }()

  /// One value of the signature of `words`, which is not empty; `factors` are those of its function.
  @inline(__always)
  static func value(_ factors: (UInt32, UInt32), of words: UnsafeBufferPointer<UInt32>) -> UInt32 {
    let (factor, summand) = factors
    var least = UInt32.max
    for word in words {
      // A product alone would keep the order of close words.
      var hash = word &* factor &+ summand
      hash ^= hash >> 15
      hash = hash &* 0x2C1B_3C6D
      hash ^= hash >> 12
      least = min(least, hash)
    }
    return least
  }

  static func factors(of band: Int) -> ArraySlice<(UInt32, UInt32)> {
    factors[band * rows..<(band + 1) * rows]
  }

  /// Equal for sets that have the same values in the band of these factors.
  @inline(__always)
  static func key(
    _ factors: ArraySlice<(UInt32, UInt32)>,
    of words: UnsafeBufferPointer<UInt32>
  ) -> UInt64 {
    factors.reduce(1) { WordHash.joined($0, UInt64(value($1, of: words))) }
  }
}
