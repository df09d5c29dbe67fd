internal import CTerm

/// Reads lines typed at the terminal of standard input and output, whose mode changes only during a
/// read.
package final class LineTerminal {
  private var editor = LineEditor()
  private var view = LineView()
  private var decoder: TimedDecoder
  private let charset: Charset?
  private var buffer = [UInt8](repeating: 0, count: 4096)
  /// Events not yet consumed by a line.
  private var events: [Event] = []
  /// Output that the terminal did not accept; written before any other output.
  private var owed = ""
  /// True while the row does not show the typed text because the terminal accepts no output.
  private var isLate = false
  /// Called once, for bytes that are not UTF-8.
  private var sayForeign: (() -> Void)?

  /// Fails if standard input or output is not a terminal, or if its cursor cannot move back.
  ///
  /// - Parameters:
  ///   - environment: `TERM`, and what `InputWaits` reads.
  ///   - announced: the charset of the terminal.
  ///   - sayForeign: tells the user that the terminal does not use the announced charset.
  package init?(
    environment: [String: String],
    _ announced: Charset.Announced,
    sayForeign: @escaping () -> Void
  ) {
    let name = environment["TERM"] ?? ""
    guard name != "dumb", !name.isEmpty, cterm_is_terminal() != 0 else { return nil }
    if case .oneByte(let charset) = announced { self.charset = charset } else { charset = nil }
    let marksPaste = !["linux", "vt", "ansi", "cons", "wy"].contains { name.hasPrefix($0) }
    decoder = TimedDecoder(
      decoder: KeyDecoder(burst: PasteBurst(marksPaste: marksPaste)),
      waits: InputWaits(environment: environment)
    )
    self.sayForeign = sayForeign
  }

  /// The next line without its terminator; a paste can contain several. `nil` at the end of input.
  package func read() -> String? {
    guard cterm_line_begin() != 0 else { return nil }
    defer { cterm_line_end() }
    view.reset()
    draw()
    while true {
      while !events.isEmpty {
        let event = events.removeFirst()
        if event == .foreign { warn() }
        switch editor.take(event) {
        case .editing: continue
        case .line(let line):
          endRow(showing: line)
          return line
        case .endOfInput:
          write("\n")
          return nil
        }
      }
      draw()
      fill()
    }
  }

  private func fill() {
    let wait = Int32.milliseconds(until: decoder.deadline, or: nil)
    let count = buffer.withUnsafeMutableBufferPointer {
      Int(cterm_line_read($0.baseAddress, Int32($0.count), wait, isLate ? 1 : 0))
    }
    switch count {
    case CTERM_LINE_LATE: decoder.giveUpIfDue(at: .now, into: &events)
    case CTERM_LINE_AGAIN: view.reset()
    case ...0:
      decoder.finish(into: &events)
      events.append(.hangUp)
    default:
      let bytes = buffer[..<count]
      guard let charset else { return decoder.feed(bytes, at: .now, into: &events) }
      let (text, hasForeign) = charset.typed(bytes)
      decoder.feed(Array(text.utf8)[...], at: .now, into: &events)
      if hasForeign { events.append(.foreign) }
    }
  }

  /// Draws the row, or leaves that for later while the terminal accepts no output.
  private func draw() {
    isLate = cterm_line_takes() == 0
    if !isLate { write(view.update(to: editor, columns: Int(cterm_line_width()))) }
  }

  /// Moves the cursor after the line and leaves the line visible. Does not block, so that the answer is saved first.
  private func endRow(showing line: String) {
    var whole = LineEditor()
    _ = whole.take(.paste(line))
    owed += view.update(to: whole, columns: Int(cterm_line_width())) + "\n"
    if cterm_line_takes() != 0 { writeOwed() }
  }

  /// Call this before writing anything else to the terminal.
  package func writeOwed() { write("") }

  private func warn() {
    sayForeign?()
    sayForeign = nil
    view.reset()
  }

  private func write(_ text: String) {
    let text = owed + text
    owed = ""
    guard !text.isEmpty else { return }
    let bytes = charset?.encode(text) ?? Array(text.utf8)
    cterm_line_write(bytes, Int32(bytes.count))
  }

  /// The width of the terminal on standard output in columns; `nil` if it is not a terminal.
  package static var columns: Int? {
    let columns = Int(cterm_line_width())
    return columns > 0 ? columns : nil
  }
}
