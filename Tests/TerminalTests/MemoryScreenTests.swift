import Terminal
import Testing

@Suite("A screen in memory")
struct MemoryScreenTests {
  @Test("Events come out batch by batch, and at last the terminal hangs up")
  func script() {
    let screen = MemoryScreen(batches: [[.key(.enter), .key(.up)], []])
    screen.send(.paste("été"))
    #expect(screen.events(within: nil) == [.key(.enter), .key(.up)])
    #expect(screen.events(within: .seconds(1)) == [])
    #expect(screen.events(within: nil) == [.paste("été")])
    #expect(screen.events(within: nil) == [.hangUp])
  }

  @Test("A change of size holds once it has been told")
  func resize() {
    let small = Size(columns: 40, rows: 10)
    let screen = MemoryScreen(batches: [[.resize(small)]])
    #expect(screen.size == Size(columns: 80, rows: 24))
    _ = screen.events(within: nil)
    #expect(screen.size == small)
  }

  @Test("Frames, bells, loans and the end are recorded")
  func records() {
    let screen = MemoryScreen(size: Size(columns: 4, rows: 1))
    var grid = Grid(size: screen.size)
    screen.show(grid, caret: nil)
    grid.write("oui", at: Position(row: 0, column: 0))
    screen.show(grid, caret: Position(row: 0, column: 3))
    screen.bell()
    #expect(screen.lend { 7 } == 7)
    screen.close()
    #expect(screen.frames.map(\.picture) == ["\n---\n", "oui\n---\ncaret 0,3\n"])
    #expect((screen.bells, screen.loans, screen.isClosed) == (1, 1, true))
  }
}
