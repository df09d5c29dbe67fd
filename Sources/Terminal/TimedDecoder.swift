/// The decoder with the timeouts that tell the Escape key from a sequence.
struct TimedDecoder {
  /// When to give up waiting for the rest of a sequence; `nil` if none has begun.
  private(set) var deadline: ContinuousClock.Instant?

  private var decoder: KeyDecoder
  private let waits: InputWaits

  init(decoder: KeyDecoder, waits: InputWaits) {
    self.decoder = decoder
    self.waits = waits
  }

  mutating func feed(
    _ bytes: ArraySlice<UInt8>,
    at now: @autoclosure () -> ContinuousClock.Instant,
    into events: inout [Event]
  ) {
    decoder.feed(bytes, into: &events)
    updateDeadline(now)
  }

  mutating func giveUpIfDue(
    at now: @autoclosure () -> ContinuousClock.Instant,
    into events: inout [Event]
  ) {
    guard let deadline, deadline <= now() else { return }
    decoder.giveUp(into: &events)
    updateDeadline(now)
  }

  /// Ends decoding when no more input will arrive; incomplete text is emitted.
  mutating func finish(into events: inout [Event]) {
    decoder.finish(into: &events)
    deadline = nil
  }

  private mutating func updateDeadline(_ now: () -> ContinuousClock.Instant) {
    deadline = waits[decoder.expectation].map { now() + $0 }
  }
}
