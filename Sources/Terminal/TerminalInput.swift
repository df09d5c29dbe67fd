internal import CTerm

/// The bytes from the terminal and the time that tells an escape from the start of a sequence.
struct TerminalInput {
  /// When what has been begun is to be given up; nil if nothing has.
  private(set) var deadline: ContinuousClock.Instant?

  private var decoder: KeyDecoder
  private let escapeDelay: Duration
  /// `nil` for a terminal that writes UTF-8.
  private let charset: Charset?
  /// As much as a terminal hands out at once.
  private var buffer: [UInt8] = Array(repeating: 0, count: 4096)

  init(decoder: KeyDecoder, escapeDelay: Duration, charset: Charset? = nil) {
    self.charset = charset
    self.decoder = decoder
    self.escapeDelay = escapeDelay
  }

  mutating func read(into events: inout [Event]) {
    let count = buffer.withUnsafeMutableBufferPointer {
      Int(cterm_read($0.baseAddress, Int32($0.count)))
    }
    guard count >= 0 else {
      events.append(.hangUp)
      return
    }
    if let charset {
      decoder.feed(Array(charset.decode(buffer[..<count]).utf8)[...], into: &events)
    } else {
      decoder.feed(buffer[..<count], into: &events)
    }
    updateDeadline()
  }

  mutating func giveUpIfDue(into events: inout [Event]) {
    guard let deadline, deadline <= .now else { return }
    decoder.giveUp(into: &events)
    updateDeadline()
  }

  mutating func reset() {
    decoder.reset()
    updateDeadline()
  }

  private mutating func updateDeadline() {
    switch decoder.expectation {
    case .nothing, .endOfPaste: deadline = nil
    case .soon: deadline = .now + escapeDelay
    case .later: deadline = .now + escapeDelay * 10
    }
  }
}
