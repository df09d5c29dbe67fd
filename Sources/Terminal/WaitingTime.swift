extension Int32 {
  /// The milliseconds until the earlier of two instants, rounded up so that it has passed
  /// afterwards; -1 (forever) if both are `nil`.
  static func milliseconds(
    until one: ContinuousClock.Instant?,
    or other: ContinuousClock.Instant?
  ) -> Int32 {
    guard let first = one ?? other else { return -1 }
    let (seconds, attoseconds) = (Swift.min(first, other ?? first) - .now).components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: Swift.min(seconds, 1_000_000) * 1000 + rest)
  }
}
