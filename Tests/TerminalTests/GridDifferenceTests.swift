import Testing

@testable import Terminal

@Suite("The difference of two grids")
struct GridDifferenceTests {
  private static let size = Size(columns: 12, rows: 2)

  private func runs(_ before: String, _ after: (inout Grid) -> Void) -> [String] {
    var old = Grid(size: Self.size)
    old.write(before, at: Position(row: 0, column: 0))
    var new = old
    after(&new)
    var runs: [String] = []
    new.forEachRun(since: old) { run in
      var scalars: [UInt32] = []
      new.appendScalars(of: run, to: &scalars)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
      runs.append("\(run.row),\(run.columns.lowerBound) \(run.role.letter) \(String(text))")
    }
    return runs
  }

  @Test("Nothing changed is nothing to paint, though drawn again")
  func same() {
    #expect(
      runs("e\u{301}a\u{301}中") { $0.write("e\u{301}a\u{301}中", at: Position(row: 0, column: 0)) }
        == []
    )
  }

  @Test("One stretch a row, from the first to the last cell that differs")
  func stretch() {
    let runs = runs("Bonjour tous") {
      $0.write("A", at: Position(row: 0, column: 1))
      $0.write("o", at: Position(row: 0, column: 10))
      $0.write("x", at: Position(row: 1, column: 11))
    }
    #expect(runs == ["0,1 . Anjour too", "1,11 . x"])
  }

  @Test("A change of role is painted, one run for each role")
  func roles() {
    let runs = runs("abcdef") {
      $0.mark(0, columns: 1..<3, role: .selection)
      $0.mark(0, columns: 3..<4, role: .error)
    }
    #expect(runs == ["0,1 s bc", "0,3 E d"])
  }

  @Test("Wide glyphs are painted whole")
  func wide() {
    #expect(runs("中文") { $0.write("x", at: Position(row: 0, column: 1)) } == ["0,0 .  x"])
    #expect(runs("中文") { $0.write("字", at: Position(row: 0, column: 2)) } == ["0,2 . 字"])
    #expect(runs("中文") { $0.write("字", at: Position(row: 0, column: 1)) } == ["0,0 .  字 "])
  }

  @Test("Every scalar of a cluster is painted")
  func cluster() {
    #expect(
      runs("ae") { $0.write("e\u{301}", at: Position(row: 0, column: 1)) } == ["0,1 . e\u{301}"]
    )
  }

  @Test("Random drawings: painting the difference gives the new picture")
  func random() {
    let texts = ["a", "éé", "中", "e\u{301}", "x中y", "🇫🇷", "   "]
    var old = Grid(size: Self.size)
    for step in 0..<3000 {
      var new = step % 7 == 0 ? Grid(size: Self.size) : old
      let (column, row) = (step * 7 % 14 - 1, step * 5 % 2)
      new.write(
        texts[step % texts.count],
        at: Position(row: row, column: column),
        role: step % 3 == 0 ? .field : .plain
      )
      var painted = old
      new.forEachRun(since: old) { run in
        var scalars: [UInt32] = []
        new.appendScalars(of: run, to: &scalars)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        let used = painted.write(
          String(text),
          at: Position(row: run.row, column: run.columns.lowerBound),
          role: run.role
        )
        #expect(used == run.columns.count)
      }
      #expect(painted == new, "step \(step)")
      old = new
    }
  }

  @Test("A grid of another size is cut or filled up, wide glyphs whole")
  func fitted() {
    var grid = Grid(size: Self.size)
    grid.write("ab中e\u{301}", at: Position(row: 0, column: 0), role: .value)
    #expect(grid.fitted(to: Size(columns: 3, rows: 1)).picture(caret: nil) == "ab\n---\n 0 vv\n")
    #expect(grid.fitted(to: Size(columns: 5, rows: 1)).text(row: 0) == "ab中e\u{301}")
    #expect(grid.fitted(to: Size(columns: 20, rows: 5)).text(row: 0) == "ab中e\u{301}")
  }

  @Test("The cursor rests at what is selected")
  func restingPosition() {
    var grid = Grid(size: Self.size)
    #expect(grid.restingPosition == Position(row: 0, column: 0))
    grid.write("t", at: Position(row: 0, column: 3), role: .title)
    #expect(grid.restingPosition == Position(row: 0, column: 3))
    grid.write("s", at: Position(row: 1, column: 2), role: .selected)
    #expect(grid.restingPosition == Position(row: 1, column: 2))
  }
}
