import Terminal

/// A one-line field and nothing else: what a key costs from the keyboard to the screen.
struct Field {
  private let screen: NcursesScreen
  /// Whether letters become capitals, which nobody can foretell.
  private let hasCapitals: Bool
  private var text = ""

  init(_ screen: NcursesScreen, hasCapitals: Bool = false) {
    self.screen = screen
    self.hasCapitals = hasCapitals
  }

  func run() -> Int32 {
    var field = self
    return field.loop()
  }

  private mutating func loop() -> Int32 {
    while true {
      show()
      let events = screen.events(within: nil)
      screen.echo(events)
      for event in events {
        switch event {
        case .key(.ctrl("x")), .hangUp: return 0
        case .key(.ctrl("u")): text = ""
        case .key(let key):
          if case .character(let character) = key.code, key.modifiers.isEmpty {
            text += hasCapitals ? character.uppercased() : String(character)
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
    let caret = Position(row: 2, column: 6 + used)
    grid.echo = EchoTarget(caret: caret, role: .plain, moved: 0, takesBlank: true)
    screen.show(grid, caret: caret)
  }
}
