import Testing

@testable import Terminal

@Suite("A letter painted before the app has handled it")
struct LocalEchoTests {
  /// A row with `text` and the caret behind its first `caret` cells, before which `moved` cells stand.
  private func grid(
    _ text: String = "bonjour",
    caret: Int = 3,
    moved: Int = 4,
    role: Role = .focused,
    takesBlank: Bool = false
  ) -> Grid {
    var grid = Grid(size: Size(columns: 12, rows: 2))
    grid.fill(1, columns: 0..<10, role: .focused)
    grid.write(text, at: Position(row: 1, column: 0), role: role)
    grid.echo = EchoTarget(
      caret: Position(row: 1, column: caret),
      role: .focused,
      moved: moved,
      takesBlank: takesBlank
    )
    return grid
  }

  private func row(_ grid: Grid, _ keys: Key...) -> String? {
    grid.typing(keys.map { .key($0) })?.grid.text(row: 1)
  }

  @Test("It takes the caret’s cell, and what stands behind it moves by one")
  func letter() throws {
    #expect(row(grid(), .character("x")) == "bonxjour")
    #expect(row(grid(caret: 7, moved: 0), .character("é")) == "bonjouré")
    let predicted = try #require(grid().typing([.key(.character("x"))]))
    #expect(predicted.caret == Position(row: 1, column: 4))
    #expect(predicted.grid.echo == nil)
    #expect(predicted.grid[Position(row: 1, column: 3)]?.role == .focused)
    #expect(predicted.grid.text(row: 0) == "")
  }

  @Test("Other keys, several at once, pastes and glyphs of other shapes wait for the app")
  func others() {
    #expect(row(grid(), .enter) == nil)
    #expect(row(grid(), .ctrl("a")) == nil)
    #expect(row(grid(), .alt("a")) == nil)
    #expect(row(grid(), .character("x"), .character("y")) == nil)
    #expect(row(grid()) == nil)
    #expect(row(grid(), .character("中")) == nil)
    #expect(row(grid(), .character("e\u{301}")) == nil)
    #expect(row(grid(), .character("\u{301}")) == nil)
    #expect(grid().typing([.paste("x")]) == nil)
    #expect(grid().typing([.mouse(Mouse(.press, at: Position(row: 1, column: 3)))]) == nil)
  }

  @Test("A blank is echoed only where it is as certain as a letter")
  func blank() {
    #expect(row(grid(), .character(" ")) == nil)
    #expect(row(grid(takesBlank: true), .character(" ")) == "bon jour")
  }

  @Test("No place, another role, a wide glyph or no blank behind what moves: nothing is echoed")
  func impossible() {
    var none = grid()
    none.echo = nil
    #expect(row(none, .character("x")) == nil)
    #expect(row(grid(role: .misspelled), .character("x")) == nil)
    #expect(row(grid(moved: 3), .character("x")) == nil)
    #expect(row(grid("bon中"), .character("x")) == nil)
    #expect(row(grid(moved: 9), .character("x")) == nil)
  }

  @Test("It brings the header that was announced, unless that has clusters which the picture lacks")
  func header() {
    func picture(_ header: String) -> Grid {
      var picture = grid()
      var next = picture
      next.write(header, at: Position(row: 0, column: 0))
      picture.letEchoBringHeader(of: next)
      return picture
    }
    let predicted = picture("enreg. …").typing([.key(.character("x"))])
    #expect(predicted?.grid.text(row: 0) == "enreg. …")
    #expect(predicted?.grid.text(row: 1) == "bonxjour")
    #expect(picture("e\u{301}x").typing([.key(.character("x"))])?.grid.text(row: 0) == "")
  }

  /// How many letters were echoed, typed one after the other into an app that answers with `pictures`.
  private func echoes(_ pictures: [(grid: Grid, caret: Int)]) -> [Int] {
    let screen = MemoryScreen()
    return pictures.map { picture in
      screen.echo([.key(.character("x"))])
      screen.show(picture.grid, caret: Position(row: 1, column: picture.caret))
      return screen.echoes.count
    }
  }

  @Test("After a surprise nothing is echoed until a prediction was right again")
  func surprise() {
    let start = (grid: grid(caret: 7, moved: 0), caret: 7)
    let right = (grid: grid("bonjourx", caret: 8, moved: 0), caret: 8)
    let wrong = (grid: grid("bonjourX", caret: 8, moved: 0), caret: 8)
    let elsewhere = (grid: grid("bonjourx", caret: 8, moved: 0), caret: 5)
    #expect(echoes([start, right]) == [0, 1])
    for surprise in [wrong, elsewhere] {
      #expect(echoes([start, surprise, start, right, right]) == [0, 1, 1, 1, 2])
    }
  }
}
