/// Turns what a terminal sends into events. Pure: it is told when bytes come and when none do.
///
/// Terminals differ less in their key sequences than their descriptions say; the common grammar of
/// these sequences, with the habits of xterm, tmux, rxvt, PuTTY and the Linux console, is read here
/// a burst at a time, where ncurses reads byte by byte and knows no modified keys.
struct KeyDecoder {
  /// What to do if nothing more comes.
  enum Expectation: Equatable {
    /// Nothing has been begun.
    case nothing
    /// An escape may be the key of that name or the start of a sequence that follows at once.
    case soon
    /// A sequence has been begun that no person types; a slow line may have cut it in two.
    case later
    /// A paste lasts until its end is marked.
    case endOfPaste
  }

  private enum State { case keys, marked, unmarked }

  private let burst: PasteBurst
  private var state = State.keys
  /// The start of a sequence or character whose rest has not come.
  private var unread: [UInt8] = []
  private var pasted: [UInt8] = []

  init(burst: PasteBurst) {
    self.burst = burst
  }

  var expectation: Expectation {
    switch state {
    case .marked: .endOfPaste
    case .unmarked: .soon
    case .keys: unread.isEmpty ? .nothing : unread == [0x1B] ? .soon : .later
    }
  }

  /// Takes what came at once.
  mutating func feed(_ bytes: ArraySlice<UInt8>, into events: inout [Event]) {
    switch state {
    case .marked:
      pasted += bytes
      finishMarkedPaste(newBytes: bytes.count, into: &events)
    case .unmarked where PasteBurst.isText(bytes):
      pasted += bytes
    case .unmarked:
      giveUp(into: &events)
      feed(bytes, into: &events)
    case .keys where unread.isEmpty && burst.isPaste(bytes):
      pasted += bytes
      state = .unmarked
    case .keys:
      unread += bytes
      readKeys(into: &events)
    }
  }

  /// Nothing more has come in time: what was begun is complete as it is, or was nothing.
  mutating func giveUp(into events: inout [Event]) {
    switch state {
    case .marked: return
    case .unmarked:
      state = .keys
      events.append(.paste(PasteText.clean(pasted[...])))
      pasted = []
    case .keys:
      switch unread {
      case [0x1B]: events.append(.key(.escape))
      case [0x1B, 0x1B]: events += [.key(.escape), .key(.escape)]
      case [0x1B, 0x5B]: events.append(.key(.alt("[")))
      case [0x1B, 0x4F]: events.append(.key(.alt("O")))
      default: break
      }
      unread = []
    }
  }

  /// Forgets what was begun, as when another program has had the terminal.
  mutating func reset() {
    self = KeyDecoder(burst: burst)
  }

  private mutating func readKeys(into events: inout [Event]) {
    var next = 0
    reading: while next < unread.count {
      switch KeySequence.read(unread[next...]) {
      case .key(let key, let length):
        events.append(.key(key))
        next += length
      case .mouse(let mouse, let length):
        events.append(.mouse(mouse))
        next += length
      case .noise(let length):
        next += length
      case .startOfPaste(let length):
        state = .marked
        pasted = Array(unread[(next + length)...])
        unread = []
        finishMarkedPaste(newBytes: pasted.count, into: &events)
        return
      case .unfinished:
        break reading
      }
    }
    unread.removeFirst(next)
  }

  /// Looks for the mark of the end, which may have come in parts.
  private mutating func finishMarkedPaste(newBytes: Int, into events: inout [Event]) {
    let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    var from = max(0, pasted.count - newBytes - (mark.count - 1))
    while let escape = pasted[from...].firstIndex(of: 0x1B) {
      if pasted[escape...].starts(with: mark) {
        let rest = Array(pasted[(escape + mark.count)...])
        events.append(.paste(PasteText.clean(pasted[..<escape])))
        pasted = []
        state = .keys
        if !rest.isEmpty { feed(rest[...], into: &events) }
        return
      }
      from = escape + 1
    }
  }
}
