import TestSupport

@testable import Terminal

/// Bytes that come in parts, and the time between them: what the decoder makes of that, on a clock that
/// nobody waits for.
struct Simulation {
  private var decoder: TimedDecoder
  private var now = ContinuousClock.now
  private(set) var events: [Event] = []

  init(environment: [String: String], marksPaste: Bool = true) {
    decoder = TimedDecoder(
      decoder: KeyDecoder(burst: PasteBurst(marksPaste: marksPaste)),
      waits: InputWaits(environment: environment)
    )
  }

  /// Nothing comes for so long.
  mutating func rest(_ duration: Duration) {
    let end = now + duration
    while let deadline = decoder.deadline, deadline <= end {
      decoder.giveUpIfDue(at: deadline, into: &events)
    }
    now = end
  }

  mutating func send(_ bytes: some Collection<UInt8>) {
    decoder.feed(Array(bytes)[...], at: now, into: &events)
  }

  mutating func finish() { decoder.finish(into: &events) }

  mutating func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }
}

extension [Event] {
  /// What has become text: letters, and pastes.
  var text: String {
    reduce(into: "") { text, event in
      switch event {
      case .key(let key):
        if case .character(let character) = key.code, key.modifiers.isEmpty {
          text.append(character)
        }
      case .paste(let pasted): text += pasted
      default: break
      }
    }
  }
}
