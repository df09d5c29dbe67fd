import Testing

@testable import Terminal

@Suite("One line edited at a terminal")
struct LineTests {
  /// A terminal that knows letters, blanks and backspaces, and what it shows.
  private struct Row {
    var cells: [Character] = []
    var cursor = 0

    mutating func take(_ output: String) {
      for character in output {
        if character == "\u{8}" {
          cursor -= 1
        } else {
          if cursor == cells.count { cells.append(" ") }
          cells[cursor] = character
          cursor += 1
        }
      }
    }

    var text: String {
      String(String(cells.reversed().drop { $0 == " " }).reversed())
    }
  }

  private func keys(_ bytes: String) -> [Event] {
    var decoder = KeyDecoder(burst: PasteBurst(marksPaste: true))
    var events: [Event] = []
    for byte in bytes.utf8 { decoder.feed([byte], into: &events) }
    return events
  }

  private func line(_ bytes: String) -> String? {
    var editor = LineEditor()
    for event in keys(bytes) {
      if case .line(let line) = editor.take(event) { return line }
    }
    return nil
  }

  @Test(
    "Keys move and change, and none of their bytes is text",
    arguments: [
      ("Le debat\u{1B}[D\u{1B}[D\u{1B}[D\u{7F}é\r", "Le débat"),
      ("bc\u{1B}[Ha\u{1B}[Fd\r", "abcd"), ("bc\u{1}a\u{5}d\r", "abcd"),
      ("un deux\u{15}trois\r", "trois"), ("un deux  \u{17}trois\r", "un trois"),
      ("abc\u{1}\u{B}d\r", "d"), ("e\u{301}x\u{7F}\u{7F}a\r", "a"),
      ("👩‍👩‍👧\u{7F}a\r", "a"), ("ab\u{1B}[1;5Dc\r", "cab"),
      ("a\u{1B}[3~\u{1B}[15~b\u{1B}[200~c\u{1B}[201~\r", "abc"),
      ("\u{1B}[200~un\ndeux\n\u{1B}[201~\r", "un\ndeux"), ("a\n", "a"),
    ]
  )
  func keys(typed: String, text: String) { #expect(line(typed) == text) }

  @Test("Arrows bring earlier lines back, and what was begun is not lost")
  func history() {
    var editor = LineEditor()
    let typed = "un\rdeux\rtr\u{1B}[A\u{1B}[A\u{1B}[A!\r\u{1B}[A\u{1B}[B\u{4}"
    let outcomes = keys(typed).map { editor.take($0) }.filter { $0 != .editing }
    #expect(outcomes == [.line("un"), .line("deux"), .line("un!"), .endOfInput])
    var other = LineEditor()
    for event in keys("un\rdeux\rtr\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}[B") { _ = other.take(event) }
    #expect(String(other.text) == "tr")
  }

  @Test("The row shows the line and the cursor its caret after each key", arguments: [80, 20, 9])
  func shown(columns: Int) {
    var (editor, view, row) = (LineEditor(), LineView(), Row())
    let typed =
      "Le debat a eu lieu à Rennes\u{1B}[D\u{1B}[D\u{1B}[Dx\u{7F}\u{1B}[H\u{1B}[Cy\u{1B}[3~\u{5}z\u{17}\u{1}\u{B}ok"
    for event in keys(typed) {
      _ = editor.take(event)
      row.take(view.update(to: editor, columns: columns))
      let before = String(editor.text[..<editor.caret])
      let shown = String(row.cells.prefix(row.cursor))
      #expect(before.hasSuffix(shown))
      #expect(String(editor.text).contains(row.text.trimmingBlanks))
      #expect(row.cursor < columns && row.text.count < columns)
      if columns == 80 { #expect(shown == before) }
    }
    #expect(row.text == "ok")
  }

  @Test("Of a long line each glyph before the caret is measured twice, however long it is")
  func longLine() {
    for count in [1000, 200_000] {
      var measured = 0
      let start = LineView.start(before: count, cells: 79) { _ in
        measured += 1
        return 1
      }
      #expect(measured <= 2 * count)
      #expect((1...77).contains(count - start), "the caret is in the row")
    }
    #expect(LineView.start(before: 77, cells: 79) { _ in 1 } == 0)
    #expect(LineView.start(before: 78, cells: 79) { _ in 1 } == 39)
    // Around the caret of a paste, wherever that is.
    var (editor, view, row) = (LineEditor(), LineView(), Row())
    _ = editor.take(.paste(String(repeating: "abcdefghij", count: 20_000)))
    for key in [Key.end, .left, .home, .right, .end] {
      _ = editor.take(.key(key))
      row.take(view.update(to: editor, columns: 80))
      let shown = String(row.cells.prefix(row.cursor))
      #expect(String(editor.text[..<editor.caret].suffix(79)).hasSuffix(shown))
    }
  }

  @Test("Of the lines before, the last ones can be brought back, and none that is a page")
  func boundedHistory() {
    var editor = LineEditor()
    for number in 0..<LineEditor.mostKept + 50 {
      _ = editor.take(.paste("ligne \(number)"))
      _ = editor.take(.key(.enter))
    }
    _ = editor.take(.paste(String(repeating: "x", count: LineEditor.longestKept + 1)))
    _ = editor.take(.key(.enter))
    #expect(editor.history.count == LineEditor.mostKept)
    _ = editor.take(.key(.up))
    #expect(String(editor.text) == "ligne \(LineEditor.mostKept + 49)")
  }

  @Test("A letter at the end writes that letter alone, so that a screen reader says it")
  func echo() {
    var (editor, view) = (LineEditor(), LineView())
    for event in keys("abc") {
      _ = editor.take(event)
      #expect(view.update(to: editor, columns: 80).count == 1)
    }
  }

  @Test(
    "Sequences in a piped line are left out whole",
    arguments: [
      ("Le debat\u{1B}[D\u{1B}[D\u{1B}[Dé", "Le debaté"), ("a\u{1B}[1;5Cb\u{1B}OAc", "abc"),
      ("\u{1B}[200~é à\u{1B}[201~", "é à"), ("a\u{1B}]0;titre\u{7}b\u{1B}]0;x\u{1B}\\c", "abc"),
      ("a\u{1B}[", "a"), ("a\u{1B}", "a"), ("sans [D rien", "sans [D rien"),
    ]
  )
  func filtered(typed: String, text: String) {
    let left = LineFilter.withoutSequences(Array(typed.utf8)[...])
    #expect(String(decoding: left, as: UTF8.self) == text)
  }

  @Test("Lines are broken between words, and nothing else changes", arguments: [20, 40, 80])
  func folded(columns: Int) {
    let line = String(repeating: "une réponse d’une\u{A0}certaine longueur ", count: 9) + "!"
    let rows = FoldedLine.rows(of: line, columns: columns)
    #expect(rows.joined(separator: " ") == line)
    #expect(rows.allSatisfy { $0.count < columns })
    #expect(FoldedLine.rows(of: "court", columns: columns) == ["court"])
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
