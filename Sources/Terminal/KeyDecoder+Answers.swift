/// Replies of the terminal that the program did not ask for.
extension KeyDecoder {
  /// Skips a reply up to its terminator, BEL or `ESC \`.
  ///
  /// Any other control character ends it as well and is read as a key, because the terminator may
  /// have been lost.
  mutating func feedString(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    var rest = bytes
    if !unread.isEmpty {
      unread = []
      state = .keys
      if rest.first == 0x5C { return feedIfAny(rest.dropFirst(), into: &events) }
      return feed(([0x1B] + rest)[...], into: &events)
    }
    rest = rest.drop { $0 >= 0x20 && $0 != 0x7F }
    guard let end = rest.first else { return }
    switch end {
    case 0x07:
      state = .keys
      feedIfAny(rest.dropFirst(), into: &events)
    case 0x1B:
      unread = [0x1B]
      feedIfAny(rest.dropFirst(), into: &events)
    default:
      state = .keys
      feed(rest, into: &events)
    }
  }
}

/// Input that arrives late.
extension KeyDecoder {
  /// Reads the rest of a sequence whose ESC was already reported as the Escape key.
  ///
  /// The sequence is skipped, because the key has been handled. Bytes that a person could have
  /// typed are read as text.
  mutating func feedTail(
    _ bytes: ArraySlice<UInt8>,
    ofString isOfString: Bool,
    into events: inout [Event]
  ) {
    let isAtOnce = unread.isEmpty
    let begun = (unread.isEmpty ? [0x1B] : unread) + bytes
    unread = []
    state = .keys
    if isOfString, begun.dropFirst().first == 0x5C {
      return feedIfAny(begun.dropFirst(2), into: &events)
    }
    switch SequenceTail.read(begun[...], atOnce: isAtOnce) {
    case .none: feed(begun.dropFirst(), into: &events)
    case .unfinished:
      state = .tail(ofString: isOfString)
      unread = begun
    case .sequence(let length): feedIfAny(begun.dropFirst(length), into: &events)
    case .start: readKeys(begun[...], into: &events)
    }
  }
}
