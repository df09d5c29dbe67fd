internal import CTerm

/// Lines typed at the terminal on standard input and output, which stays as it is but while one is typed.
package final class LineTerminal {
  private var editor = LineEditor()
  private var view = LineView()
  private var decoder: TimedDecoder
  private let charset: Charset?
  private var buffer = [UInt8](repeating: 0, count: 4096)
  /// What was typed ahead.
  private var events: [Event] = []
  /// What the terminal did not take: it comes before all else that is written.
  private var owed = ""
  /// The row does not show what was typed, as the terminal takes nothing.
  private var isLate = false
  /// Called once, where bytes come that are no letter in UTF-8.
  private var sayForeign: (() -> Void)?

  /// Fails where lines are not typed at a terminal, or at one whose cursor cannot go back.
  ///
  /// - Parameters:
  ///   - environment: `TERM`, and what `InputWaits` reads.
  ///   - announced: how the terminal writes letters.
  ///   - sayForeign: tells the person that the terminal writes otherwise than it says.
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

  /// The next line without its end; a paste may have several. `nil` at the end of input.
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

  /// What is typed does not wait for a terminal that takes nothing; its row is drawn once it goes on.
  private func draw() {
    isLate = cterm_line_takes() == 0
    if !isLate { write(view.update(to: editor, columns: Int(cterm_line_width()))) }
  }

  /// The cursor goes behind the line, which stays where it was typed. Nor does an answer wait: it is saved first.
  private func endRow(showing line: String) {
    var whole = LineEditor()
    _ = whole.take(.paste(line))
    owed += view.update(to: whole, columns: Int(cterm_line_width())) + "\n"
    if cterm_line_takes() != 0 { writeOwed() }
  }

  /// To be called before anything else is written to the terminal.
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

  /// Columns of the terminal on standard output; nil where it is none.
  package static var columns: Int? {
    let columns = Int(cterm_line_width())
    return columns > 0 ? columns : nil
  }
}
