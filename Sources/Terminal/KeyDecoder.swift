/// Turns what a terminal sends into events. Pure: it is told when bytes come and when none do.
///
/// Terminals differ less in their key sequences than their descriptions say; the common grammar of
/// these sequences, with the habits of xterm, tmux, rxvt, PuTTY, kitty, Windows and the Linux console,
/// is read here a burst at a time, where ncurses reads byte by byte and knows no modified keys.
struct KeyDecoder {
  /// What to do if nothing more comes.
  enum Expectation: Equatable {
    /// Nothing has been begun.
    case nothing
    /// An escape may be the key of that name or the start of a sequence that follows at once.
    case soon
    /// A sequence has been begun that no person types; a slow line may have cut it in two.
    case later
    /// Text that may be a paste which nothing marks; the rest of it follows at once.
    case endOfBurst
    /// A paste lasts until its end is marked, or nothing more comes.
    case endOfPaste
    /// An escape was taken for the key; the rest of a sequence would come about now.
    case tail
  }

  enum State {
    case keys
    /// In a paste whose end will be marked.
    case marked
    /// Such a paste was ended by silence, and its mark may still come.
    case overdue
    /// In what may be a paste that nothing marks.
    case unmarked
    /// In an answer of the terminal, up to its end.
    case string
    /// Behind an escape that was taken for the key, or for the end of an answer.
    case tail(ofString: Bool)
  }

  let burst: PasteBurst
  var state = State.keys
  /// The start of a sequence or character whose rest has not come.
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

  /// Takes what came at once.
  mutating func feed(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    switch state {
    case .keys:
      // A letter, which is what comes thousands of times a day.
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

  /// Nothing more has come in time: what was begun is complete as it is, or was nothing.
  mutating func giveUp(into events: inout [Event]) {
    switch state {
    case .marked:
      endPaste(into: &events)
      state = .overdue
    case .unmarked: endBurst(into: &events)
    case .string: state = unread.isEmpty ? .keys : .tail(ofString: true)
    case .tail:
      // Behind an escape that was one, a bracket is a bracket.
      let typed = unread.dropFirst()
      state = .keys
      unread = []
      if !typed.isEmpty { readKeys(typed, into: &events) }
      return
    case .overdue, .keys: giveUpKeys(into: &events)
    }
    unread = []
  }

  /// Another program has the terminal, or the program ends: what was begun is given out if it is text,
  /// and else forgotten.
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

  /// Of bytes that are no key: whether they begin as a letter does in a charset of one byte.
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

  /// Reads keys up to what is not one, and keeps what has only begun.
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

  /// Both halves of a character that Windows tells as two keys.
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
