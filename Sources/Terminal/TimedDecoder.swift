/// The decoder and the time that tells an escape from the start of a sequence.
struct TimedDecoder {
  /// When what has been begun is to be given up; nil if nothing has.
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

  /// Nothing more will come, or not to us: what is text is given out.
  mutating func finish(into events: inout [Event]) {
    decoder.finish(into: &events)
    deadline = nil
  }

  private mutating func updateDeadline(_ now: () -> ContinuousClock.Instant) {
    deadline = waits[decoder.expectation].map { now() + $0 }
  }
}
