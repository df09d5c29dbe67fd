import Terminal
import Testing

@Suite("A grid")
struct GridTests {
  private static let size = Size(columns: 10, rows: 3)

  private func grid(_ text: String, at column: Int, limit: Int = .max) -> (Grid, used: Int) {
    var grid = Grid(size: Self.size)
    let used = grid.write(text, at: Position(row: 1, column: column), role: .value, limit: limit)
    return (grid, used)
  }

  @Test(
    "Text is drawn where it belongs and cut at the edges",
    arguments: [
      ("abc", 2, .max, "  abc", 3),
      ("Référent", 0, .max, "Référent", 8),
      ("Rére\u{301}\u{301}fé", 0, .max, "Rére\u{301}\u{301}fé", 6),
      ("e\u{301}t", 0, .max, "e\u{301}t", 2),
      ("«\u{202F}œuvre\u{A0}»", 0, .max, "«\u{202F}œuvre\u{A0}»", 9),
      ("0123456789abc", 5, .max, "     01234", 5),
      ("0123456789abc", 0, 4, "0123", 4),
      ("0123456789abc", -4, .max, "456789abc", 13),
      ("abc", -3, .max, "", 3),
      ("abc", 10, .max, "", 0),
      ("abc", 3, 0, "", 0),
      ("", 3, .max, "", 0),
      ("中文字", 0, .max, "中文字", 6),
      ("a中b", 0, .max, "a中b", 4),
      ("中文", 7, .max, "       中", 3),
      ("中文", 9, .max, "", 1),
      ("中文", 0, 3, "中", 3),
      ("中文", -1, .max, " 文", 4),
      ("中文", -2, .max, "文", 4),
      ("a\tb\u{1B}[0m\r\n", 0, .max, "a·b·[0m·", 8),
      ("👨‍👩‍👧!", 0, .max, "👨!", 3),
      ("🇫🇷!", 0, .max, "🇫🇷!", 3),
      ("┌─┐…’", 0, .max, "┌─┐…’", 5),
      ("©️x", 0, .max, "©x", 2),
    ] as [(String, Int, Int, String, Int)]
  )
  func write(text: String, column: Int, limit: Int, row: String, used: Int) {
    let (grid, columns) = grid(text, at: column, limit: limit)
    #expect(grid.text(row: 1) == row)
    #expect(columns == used)
    #expect(grid.text(row: 0) == "")
    #expect(grid.text(row: 2) == "")
  }

  @Test("Whatever is not simple is drawn as its glyphs are, one by one")
  func simplePathAgrees() {
    var scalars = Array(0x20...0x33F).compactMap(Unicode.Scalar.init)
    scalars += (0x2000...0x2BFF).compactMap(Unicode.Scalar.init)
    scalars += (0xFE00...0xFE0F).compactMap(Unicode.Scalar.init)
    var (quick, slow) = (
      Grid(size: Size(columns: 20, rows: 1)), Grid(size: Size(columns: 20, rows: 1))
    )
    for scalar in scalars {
      var text = "a"
      text.unicodeScalars.append(scalar)
      text += "b"
      quick.fill(0, columns: 0..<20, role: .plain)
      slow.fill(0, columns: 0..<20, role: .plain)
      let used = quick.write(text, at: Position(row: 0, column: 0))
      var column = 0
      for character in text {
        column += slow.write(String(character), at: Position(row: 0, column: column))
      }
      #expect(quick == slow, "U+\(String(scalar.value, radix: 16))")
      #expect(used == column)
    }
  }

  @Test(
    "Half of a wide glyph that is overwritten leaves a blank",
    arguments: [
      (0, "x", "x 文"), (1, "x", " x文"), (1, "xy", " xy"), (1, "中", " 中"), (2, "x", "中x"),
      (0, "x文", "x文"),
    ]
  )
  func halves(column: Int, text: String, row: String) {
    var grid = grid("中文", at: 0).0
    grid.write(text, at: Position(row: 1, column: column))
    #expect(grid.text(row: 1) == row)
  }

  @Test("Filling over half of a wide glyph blanks its other half")
  func fill() {
    var grid = grid("中文", at: 0).0
    grid.fill(1, columns: 1..<3, role: .field)
    #expect(grid.text(row: 1) == "")
    #expect(grid.picture(caret: nil).contains("\n 1 vffv\n"))
  }

  @Test("Marking takes both halves of a wide glyph, and leaves the text")
  func mark() {
    var grid = grid("a中文b", at: 0).0
    grid.mark(1, columns: 2..<4, role: .selection)
    #expect(grid.text(row: 1) == "a中文b")
    #expect(grid.picture(caret: nil).contains("\n 1 vssssv\n"))
  }

  @Test("What is outside of the grid is left out")
  func outside() {
    var grid = Grid(size: Self.size)
    for row in [-1, 3, .max, .min] {
      #expect(grid.write("abc", at: Position(row: row, column: 0)) == 0)
      grid.fill(row, columns: 0..<5, role: .error)
      grid.mark(row, columns: 0..<5, role: .error)
    }
    grid.fill(0, columns: -5..<0, role: .error)
    grid.fill(0, columns: 10..<15, role: .error)
    #expect(grid == Grid(size: Self.size))
    #expect(grid[Position(row: 3, column: 0)] == nil)
    #expect(grid[Position(row: 2, column: 9)] != nil)
    var nothing = Grid(size: Size(columns: 0, rows: -1))
    #expect(nothing.write("a", at: Position(row: 0, column: 0)) == 0)
    #expect(nothing.picture(caret: nil) == "---\n")
  }

  @Test("Two grids that look alike are equal, whatever was drawn before")
  func equality() {
    var (one, other) = (Grid(size: Self.size), Grid(size: Self.size))
    one.write("e\u{301}a\u{301}", at: Position(row: 0, column: 0))
    other.write("a\u{301}", at: Position(row: 0, column: 1))
    #expect(one != other)
    other.write("e\u{301}", at: Position(row: 0, column: 0))
    #expect(one == other)
    other.mark(0, columns: 0..<1, role: .error)
    #expect(one != other)
    #expect(one != Grid(size: Size(columns: 9, rows: 3)))
  }

  @Test("A picture shows text, roles and caret")
  func picture() {
    var grid = Grid(size: Size(columns: 12, rows: 3))
    grid.write("Étape 中", at: Position(row: 0, column: 0), role: .title)
    grid.write("Nom", at: Position(row: 1, column: 1), role: .label)
    grid.fill(1, columns: 6..<10, role: .focused)
    #expect(
      grid.picture(caret: Position(row: 1, column: 6)) == """
        Étape 中
         Nom

        ---
         0 TTTTTTTT
         1 .lll..FFFF
        caret 1,6

        """
    )
  }

  @Test("Every role has its own letter")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }
}
