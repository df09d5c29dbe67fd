import Testing

import TextEditing

@Suite("The rows of a text")
struct TextLayoutTests {
  @Test(
    "end at blanks, break words that are too long, and let blanks hang over",
    arguments: [
      ("", [""]), ("aaa bbb ccc", ["aaa bbb ", "ccc"]), ("aaaa bbbb", ["aaaa ", "bbbb"]),
      ("aaaaaaa    b", ["aaaaaaa    ", "b"]), ("abcdefghij", ["abcdefg", "hij"]),
      ("ab abcdefghij", ["ab ", "abcdefg", "hij"]), ("a\n\nb\n", ["a", "", "b", ""]),
      ("un mot\u{A0}!", ["un ", "mot\u{A0}!"]), ("mille\u{202F}: 3", ["mille\u{202F}: ", "3"]),
      ("中中中中", ["中中中", "中"]), ("a\tbcd\te", ["a\tbcd\t", "e"]),
      (
        "e\u{301}e\u{301}e\u{301} e\u{301}e\u{301}e\u{301} b",
        ["e\u{301}e\u{301}e\u{301} e\u{301}e\u{301}e\u{301} ", "b"]
      ),
      (" abcdef中x", [" ", "abcdef", "中x"]),
    ]
  )
  func rows(text: String, rows: [String]) {
    let layout = TextLayout(text, width: 8)
    let found = (0..<layout.rowCount).map { row in
      let range = layout.range(ofRow: row, in: text)
      return String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    #expect(found == rows)
  }

  @Test("change two rows further up, where a word came down that now ends before a wide character")
  func twoRowsUp() {
    var editor = editor(" abc|中x", width: 5)
    #expect(editor.layout.rowCount == 3)
    _ = editor.insert(" ")
    #expect(editor.layout.rowCount == 2)
    #expect(editor.layout == TextLayout(" abc 中x", width: 5))
  }

  @Test("are one row where they are not to wrap")
  func oneRow() {
    let text = String(repeating: "mot ", count: 100)
    let layout = TextLayout(text, width: 8, wraps: false)
    #expect(layout.rowCount == 1)
    #expect(layout.column(of: 400, in: text) == 400)
    #expect(layout.drawn(row: 0, in: text, columns: 2..<9) == "t mot m")
  }

  @Test("are drawn column by column: tabs as blanks, halves of characters as blanks")
  func drawing() {
    let text = "a\té中👩‍👩‍👧\u{1B}"
    let layout = TextLayout(text, width: 20)
    #expect(layout.drawn(row: 0, in: text) == "a   é中👩·")
    #expect(layout.drawn(row: 0, in: text, columns: 2..<6) == "  é ")
    #expect(layout.drawn(row: 0, in: text, columns: 6..<9) == " 👩")
  }

  @Test("have the caret inside the width, after blanks that hang over too")
  func caretColumn() {
    let full = editor("aaaaaaa|", width: 8)
    #expect((full.caretRow, full.caretColumn) == (0, 7))
    let hanging = editor("aaaaaaa    |", width: 8)
    #expect((hanging.caretRow, hanging.caretColumn) == (0, 7))
    let next = editor("aaaaaaa |b", width: 8)
    #expect((next.caretRow, next.caretColumn) == (1, 0))
    let tab = editor("a\t|b", width: 8)
    #expect((tab.caretRow, tab.caretColumn) == (0, 4))
  }

  @Test("say which cells of each a selection takes, a newline being one")
  func selectedColumns() {
    let text = "aaa bbb ccc\n\nd"
    let layout = TextLayout(text, width: 8)
    let columns = (0..<4).map { layout.columns(of: 4..<13, inRow: $0, in: text) }
    #expect(columns == [4..<8, 0..<4, 0..<1, nil])
  }

  @Test("find the character in a column, and the last one of the row beyond its end")
  func offsetAtColumn() {
    let text = "a中b\nmot mot mot"
    let layout = TextLayout(text, width: 8)
    #expect((0...5).map { layout.offset(row: 0, column: $0, in: text) } == [0, 1, 1, 4, 5, 5])
    #expect(layout.offset(row: 1, column: 40, in: text) == 13)
    #expect(layout.offset(row: 2, column: 40, in: text) == 17)
  }
}
