import Testing
import TestSupport

@testable import TextEditing

@Suite("What a letter at the caret changes, told before it is typed")
struct LetterTests {
  private func editor(_ marked: String, width: Int) -> TextEditor {
    let index = marked.utf8.firstIndex(of: UInt8(ascii: "|")) ?? marked.endIndex
    var editor = TextEditor(
      marked.replacing("|", with: ""),
      multiline: true,
      width: width
    )
    editor.caret = marked.utf8.distance(from: marked.startIndex, to: index)
    return editor
  }

  private func moved(_ marked: String, width: Int = 10) -> Int? {
    editor(marked, width: width).changeByLetter?.moved
  }

  @Test("At the end of a line nothing moves, before other words of its row these do")
  func certain() {
    #expect(moved("abc|") == 0)
    #expect(moved("abc|\ndef") == 0)
    #expect(moved("ab|c de") == 4)
    #expect(moved("|abc") == 3)
    #expect(moved("abc|  ") == 0)
    #expect(moved("abc | d") == 2)
    // The second row is full, the third has room.
    #expect(moved("abcd efgh ij|k lm") == 4)
  }

  @Test("A row without a free cell, or whose cells are of different widths, is not certain")
  func uncertain() {
    #expect(moved("abcdefghi|") == nil)
    #expect(moved("abc|defghi") == nil)
    #expect(moved("ab|\tc") == nil)
    #expect(moved("中文|") == nil)
    #expect(moved("e\u{301}|") == nil)
    #expect(moved("ab|c", width: 4) == nil)
    // The letter may fit in the row above, which the word continues.
    #expect(moved("abcdefgh|中") == nil)
    #expect(moved("abcdefghi|jkl") == nil)
    #expect(moved("abcdefghij|kl") == 2)
  }

  @Test("A blank is certain at the end of a line only")
  func blank() {
    #expect(editor("abc|", width: 10).changeByLetter?.takesBlank == true)
    #expect(editor("ab|c", width: 10).changeByLetter?.takesBlank == false)
  }

  @Test("A letter is no change of one row while text is selected or the mark is set")
  func selected() {
    var editor = editor("abc|", width: 10)
    editor.toggleMark()
    #expect(editor.changeByLetter == nil)
    editor.toggleMark()
    editor.move(.left, selecting: true)
    #expect(editor.changeByLetter == nil)
    editor.unselect()
    #expect(editor.changeByLetter?.moved == 1)
  }

  private static let pieces = [
    "a", "mot", "élève ", " ", "  ", "\n", "long-mot-qui", "中", "e\u{301}", "\t", "’",
  ]

  @Test("What is told comes true in random texts", arguments: 0..<8)
  func random(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var told = 0
    for _ in 0..<400 {
      let pieces = (0..<random.number(0...12)).map { _ in
        random.pick(Self.pieces)
      }
      var editor = TextEditor(pieces.joined(), multiline: true, width: random.number(4...14))
      editor.caret = random.number(0...editor.text.utf8.count)
      guard let change = editor.changeByLetter else { continue }
      told += 1
      let letter = change.takesBlank ? random.pick(["x", "é", " "]) : random.pick(["x", "é"])
      let before = Rows(editor)
      _ = editor.insert(letter)
      let after = Rows(editor)
      var cells = before.cells[before.row]
      cells.insert(Character(letter), at: before.column)
      var expected = before.cells
      expected[before.row] = Array(cells.prefix(editor.layout.width))
      #expect(after.cells == expected, "\(before) and \(letter)")
      #expect((after.row, after.column) == (before.row, before.column + 1), "\(before)")
      // Cells behind those that are said to move are blank.
      let behind = before.cells[before.row].dropFirst(before.column + change.moved)
      #expect(behind.allSatisfy { $0 == " " }, "\(before)")
    }
    #expect(told > 40)
  }

  /// The rows as they are drawn, with blanks up to the width, and the caret.
  private struct Rows {
    var cells: [[Character]]
    let row: Int
    let column: Int

    init(_ editor: TextEditor) {
      let layout = editor.layout
      cells = (0..<layout.rowCount).map { row in
        let drawn = Array(layout.drawn(row: row, in: editor.text))
        return drawn + Array(repeating: " ", count: max(0, layout.width - drawn.count))
      }
      (row, column) = (editor.caretRow, editor.caretColumn)
    }
  }
}
