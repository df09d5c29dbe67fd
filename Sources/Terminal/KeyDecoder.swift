/// Turns the bytes from a terminal into events. It has no clock: the caller reports bytes and
/// timeouts.
///
/// Terminals differ less in their key sequences than terminfo suggests. This decoder reads their
/// common grammar, with the habits of xterm, tmux, rxvt, PuTTY, kitty, Windows and the Linux
/// console, one burst at a time; ncurses reads byte by byte and has no modified keys.
struct KeyDecoder {
  /// What the decoder is waiting for; it determines the timeout.
  enum Expectation: Equatable {
    /// No sequence has begun.
    case nothing
    /// After ESC: the Escape key, or the start of a sequence that follows at once.
    case soon
    /// In a sequence that no person types and that a slow line may have split.
    case later
    /// In text that may be an unbracketed paste, whose rest follows at once.
    case endOfBurst
    /// In a bracketed paste, up to its end marker or a timeout.
    case endOfPaste
    /// After ESC was reported as the Escape key: the rest of a sequence may still arrive.
    case tail
  }

  enum State {
    case keys
    /// In a bracketed paste.
    case marked
    /// After a bracketed paste that ended by timeout; its end marker may still arrive.
    case overdue
    /// In a possible unbracketed paste.
    case unmarked
    /// In a reply of the terminal, up to its terminator.
    case string
    /// After an ESC that was reported as a key, or that ended a reply.
    case tail(ofString: Bool)
  }

  let burst: PasteBurst
  var state = State.keys
  /// The start of an incomplete sequence or character.
  var unread: [UInt8] = []
  var pasted: [UInt8] = []
  private var leadSurrogate: UInt16?
  private var arrows = ArrowMode()

  init(burst: PasteBurst) {
    self.burst = burst
  }

  var expectation: Expectation {
    switch state {
    case .marked: .endOfPaste
    case .unmarked: .endOfBurst
    case .string: .later
    case .tail: unread.isEmpty ? .tail : .later
    case .overdue, .keys:
      unread.isEmpty ? .nothing : unread.allSatisfy { $0 == 0x1B } ? .soon : .later
    }
  }

  /// Decodes bytes that arrived together.
  mutating func feed(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    switch state {
    case .keys:
      // Fast path for a single ASCII character, the most frequent input.
      if bytes.count == 1, unread.isEmpty, let byte = bytes.first, 0x20..<0x7F ~= byte {
        events.append(.key(.character(Character(Unicode.Scalar(byte)))))
      } else {
        feedKeys(bytes, into: &events)
      }
    case .marked: feedPaste(bytes, into: &events)
    case .overdue: feedBehindPaste(bytes, into: &events)
    case .unmarked where PasteBurst.isText(bytes): pasted += bytes
    case .unmarked:
      giveUp(into: &events)
      feed(bytes, into: &events)
    case .string: feedString(bytes, into: &events)
    case .tail(let isOfString): feedTail(bytes, ofString: isOfString, into: &events)
    }
  }

  /// Handles a timeout: what has begun is complete as it is, or is discarded.
  mutating func giveUp(into events: inout [Event]) {
    switch state {
    case .marked:
      endPaste(into: &events)
      state = .overdue
    case .unmarked: endBurst(into: &events)
    case .string: state = unread.isEmpty ? .keys : .tail(ofString: true)
    case .tail:
      // After the Escape key, `[` is a bracket.
      let typed = unread.dropFirst()
      state = .keys
      unread = []
      if !typed.isEmpty { readKeys(typed, into: &events) }
      return
    case .overdue, .keys: giveUpKeys(into: &events)
    }
    unread = []
  }

  /// Ends decoding before another program gets the terminal or this one exits: emits incomplete
  /// text and discards incomplete sequences.
  mutating func finish(into events: inout [Event]) {
    switch state {
    case .marked: endPaste(into: &events)
    case .unmarked: endBurst(into: &events)
    default: break
    }
    self = KeyDecoder(burst: burst)
  }

  private mutating func giveUpKeys(into events: inout [Event]) {
    switch unread {
    case [0x1B], [0x1B, 0x1B]:
      events += unread.map { _ in .key(.escape) }
      state = .tail(ofString: false)
    case _ where unread.count == 2 && unread[0] == 0x1B && 0x20..<0x7F ~= unread[1]:
      events.append(.key(.alt(Character(Unicode.Scalar(unread[1])))))
    default: if Self.isForeign(unread[...]) { events.append(.foreign) }
    }
  }

  /// Whether bytes that are no key begin like a letter in a single-byte charset.
  private static func isForeign(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first ?? 0 >= 0xA0 && String(validating: bytes, as: UTF8.self) == nil
  }
}

// MARK: Keys

extension KeyDecoder {
  private mutating func feedKeys(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    guard unread.isEmpty else {
      let all = unread + bytes
      unread = []
      readKeys(all[...], into: &events)
      return
    }
    guard burst.mayBeginPaste(bytes) else { return readKeys(bytes, into: &events) }
    pasted += bytes
    state = .unmarked
  }

  /// Decodes keys until another state begins, and keeps an incomplete sequence.
  mutating func readKeys(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    var rest = bytes
    while !rest.isEmpty {
      let length: Int
      switch KeySequence.read(rest) {
      case .key(let key, let count):
        events.append(.key(arrows.settled(key, rest.prefix(count))))
        length = count
      case .keys(let keys, let count):
        events += keys.map { .key($0) }
        length = count
      case .mouse(let mouse, let count):
        events.append(.mouse(mouse))
        length = count
      case .surrogate(let unit, let count):
        join(unit, into: &events)
        length = count
      case .noise(let count):
        if Self.isForeign(rest.prefix(count)) { events.append(.foreign) }
        length = count
      case .startOfPaste(let count):
        state = .marked
        return feedPaste(rest.dropFirst(count), into: &events)
      case .startOfString(let count):
        state = .string
        return feedString(rest.dropFirst(count), into: &events)
      case .unfinished:
        unread = Array(rest)
        return
      }
      rest = rest.dropFirst(length)
    }
  }

  /// Combines the surrogates of a character that Windows sends as two keys.
  private mutating func join(_ unit: UInt16, into events: inout [Event]) {
    guard UTF16.isTrailSurrogate(unit) else {
      leadSurrogate = unit
      return
    }
    guard let lead = leadSurrogate else { return }
    leadSurrogate = nil
    events += String(decoding: [lead, unit], as: UTF16.self).map { .key(.character($0)) }
  }

  mutating func feedIfAny(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    if !bytes.isEmpty { feed(bytes, into: &events) }
  }
}
