import Terminal

/// A one-line field and nothing else: what a key costs from the keyboard to the screen.
struct Field {
  private let screen: NcursesScreen
  private var text = ""

  init(_ screen: NcursesScreen) {
    self.screen = screen
  }

  func run() -> Int32 {
    var field = self
    return field.loop()
  }

  private mutating func loop() -> Int32 {
    while true {
      show()
      for event in screen.events(within: nil) {
        switch event {
        case .key(.ctrl("x")), .hangUp: return 0
        case .key(.ctrl("u")): text = ""
        case .key(let key):
          if case .character(let character) = key.code, key.modifiers.isEmpty {
            text.append(character)
          }
        case .stop(let signal): return 128 + signal
        default: break
        }
      }
    }
  }

  private func show() {
    var grid = Grid(size: screen.size)
    grid.write("New customer", at: Position(row: 0, column: 0))
    grid.write("Name:", at: Position(row: 2, column: 0))
    let used = grid.write(text, at: Position(row: 2, column: 6))
    grid.write("Ctrl-X quits", at: Position(row: 23, column: 0))
    screen.show(grid, caret: Position(row: 2, column: 6 + used))
  }
}
