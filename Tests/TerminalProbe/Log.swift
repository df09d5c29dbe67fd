import Terminal

/// The events as they come, one a line, below a line that counts them.
final class Log {
  private let screen: NcursesScreen
  private var lines: [String]
  private var count = 0
  private var hasCaret = true

  init(_ screen: NcursesScreen, lines: [String] = []) {
    self.screen = screen
    self.lines = lines
  }

  func run() -> Int32 {
    while true {
      show()
      for event in screen.events(within: nil) {
        count += 1
        lines.append(describe(event))
        switch event {
        case .key(.ctrl("x")), .hangUp: return 0
        case .key(.ctrl("t")): lines.append(lines[count + 1000])
        case .key(.ctrl("l")): lend()
        case .key(.ctrl("b")): screen.bell()
        case .key(.ctrl("n")): hasCaret = false
        case .key(.ctrl("w")): wakeFromAnotherThread()
        case .stop(let signal): return 128 + signal
        default: break
        }
      }
    }
  }

  /// What came last, for whoever cannot see it on the screen.
  func tell() {
    for line in lines.suffix(2) { print(line) }
  }

  private func lend() {
    let line = screen.lend {
      print("LENT, a line please")
      return readLine() ?? ""
    }
    lines.append("lent, and read \(line)")
  }

  private func wakeFromAnotherThread() {
    let waker = screen.waker
    Task.detached { waker.wake() }
  }

  private func show() {
    let size = screen.size
    var grid = Grid(size: size)
    grid.fill(0, columns: 0..<size.columns, role: .title)
    grid.write(
      "PROBE \(size.columns)x\(size.rows) \(count)",
      at: Position(row: 0, column: 0),
      role: .title
    )
    for (row, line) in lines.suffix(max(0, size.rows - 2)).enumerated() {
      grid.write(line, at: Position(row: row + 1, column: 1))
    }
    // Every cell of the last row, the last one too.
    grid.write(
      String(repeating: "─", count: max(0, size.columns - 1)) + "┘",
      at: Position(row: size.rows - 1, column: 0),
      role: .frame
    )
    screen.show(
      grid,
      caret: hasCaret ? Position(row: min(lines.count, size.rows - 2), column: 0) : nil
    )
  }

  private func describe(_ event: Event) -> String {
    switch event {
    case .key(let key): "key \(describe(key))"
    case .paste(let text): "paste of \(text.utf8.count) bytes, sum \(sum(text))"
    case .mouse(let mouse): "mouse \(mouse.action) \(mouse.position.row),\(mouse.position.column)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .resumed: "resumed"
    case .stop(let signal): "stop \(signal)"
    case .woken: "woken"
    case .foreign: "foreign"
    case .hangUp: "hang-up"
    }
  }

  private func describe(_ key: Key) -> String {
    var name = ""
    if key.modifiers.contains(.shift) { name += "shift " }
    if key.modifiers.contains(.alt) { name += "alt " }
    if key.modifiers.contains(.control) { name += "control " }
    return switch key.code {
    case .character(let character): name + "'\(character)'"
    case .function(let number): name + "F\(number)"
    default: name + "\(key.code)"
    }
  }

  /// Tells whether a text has arrived as it was sent.
  private func sum(_ text: String) -> UInt32 {
    text.utf8.reduce(0) { $0 &* 31 &+ UInt32($1) }
  }
}
