internal import CTerm

/// The bytes from the terminal, and what they mean.
struct TerminalInput {
  private var decoder: TimedDecoder
  /// `nil` for a terminal that writes UTF-8.
  private let charset: Charset?
  /// As much as a terminal hands out at once.
  private var buffer: [UInt8] = Array(repeating: 0, count: 4096)

  init(decoder: TimedDecoder, charset: Charset? = nil) {
    self.charset = charset
    self.decoder = decoder
  }

  /// When what has been begun is to be given up; nil if nothing has.
  var deadline: ContinuousClock.Instant? { decoder.deadline }

  mutating func read(into events: inout [Event]) {
    let count = readBytes()
    guard count >= 0 else {
      decoder.finish(into: &events)
      events.append(.hangUp)
      return
    }
    feed(count, into: &events)
  }

  mutating func giveUpIfDue(into events: inout [Event]) {
    decoder.giveUpIfDue(at: .now, into: &events)
  }

  /// What was begun, a paste above all, of which a part is better than nothing; and before it, where the
  /// input is to be read to its end, what has come.
  mutating func finish(readingToEnd reads: Bool, into events: inout [Event]) {
    // As much as a terminal holds, and no more: somebody may be sending without end.
    for _ in 0..<16 where reads && Int(cterm_wait(0)) & CTERM_INPUT != 0 {
      let count = readBytes()
      guard count > 0 else { break }
      feed(count, into: &events)
    }
    decoder.finish(into: &events)
  }

  /// Decodes what stands in the first `count` bytes of the buffer.
  private mutating func feed(_ count: Int, into events: inout [Event]) {
    let bytes = buffer[..<count]
    if let charset {
      let (text, hasForeign) = charset.typed(bytes)
      decoder.feed(Array(text.utf8)[...], at: .now, into: &events)
      if hasForeign { events.append(.foreign) }
    } else {
      decoder.feed(bytes, at: .now, into: &events)
    }
  }

  private mutating func readBytes() -> Int {
    buffer.withUnsafeMutableBufferPointer { Int(cterm_read($0.baseAddress, Int32($0.count))) }
  }
}
