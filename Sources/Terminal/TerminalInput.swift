internal import CTerm

/// Reads and decodes the input of the terminal.
struct TerminalInput {
  private var decoder: TimedDecoder
  /// `nil` for UTF-8.
  private let charset: Charset?
  /// As large as what a terminal delivers at once.
  private var buffer: [UInt8] = Array(repeating: 0, count: 4096)

  init(decoder: TimedDecoder, charset: Charset? = nil) {
    self.charset = charset
    self.decoder = decoder
  }

  /// When to give up waiting for the rest of a sequence; `nil` if none has begun.
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

  /// Emits incomplete input, above all a paste, since a part of it is better than nothing. Reads
  /// pending input first if `reads` is set.
  mutating func finish(readingToEnd reads: Bool, into events: inout [Event]) {
    // Read at most what a terminal buffers, because input may arrive without end.
    for _ in 0..<16 where reads && Int(cterm_wait(0)) & CTERM_INPUT != 0 {
      let count = readBytes()
      guard count > 0 else { break }
      feed(count, into: &events)
    }
    decoder.finish(into: &events)
  }

  /// Decodes the first `count` bytes of the buffer.
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
