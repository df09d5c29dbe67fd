/// Answers of the terminal that nobody waits for.
extension KeyDecoder {
  /// Passes an answer over up to its end: BEL, or ESC and a backslash. Any other control character is
  /// no part of one, but a key of somebody who waits for an end that was lost.
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

/// What comes late.
extension KeyDecoder {
  /// The rest of a sequence whose escape was taken for the key: it is passed over, as that key has
  /// been answered. What nobody sends in one piece but a person types is text.
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
