import Testing

import TextEditing

@Suite("Enter in a list")
struct ListTests {
  @Test(
    "begins the next item",
    arguments: [
      ("- un|", "- un\n- |"), ("* un|", "* un\n* |"), ("• un|", "• un\n• |"),
      ("– un|", "– un\n– |"),
      ("1. un|", "1. un\n2. |"), ("9) un|", "9) un\n10) |"), ("  - un|", "  - un\n  - |"),
      ("\t- un|", "\t- un\n\t- |"), ("-\u{A0}un|", "-\u{A0}un\n-\u{A0}|"),
      ("- un| deux", "- un\n- | deux"), ("- |un", "- \n- |un"), ("- 👩‍👩‍👧 中文|", "- 👩‍👩‍👧 中文\n- |"),
      ("Titre\n- un|\n- deux", "Titre\n- un\n- |\n- deux"),
    ] as [(String, String)]
  )
  func next(before: String, after: String) {
    var editor = editor(before)
    let edit = editor.breakLine()
    #expect(edit != nil)
    #expect(marked(editor) == after)
  }

  @Test("begins it after an item of many rows too")
  func longItem() {
    let item = "- " + String(repeating: "mot ", count: 40)
    var editor = editor(item + "|", width: 12)
    _ = editor.breakLine()
    #expect(editor.text == item + "\n- ")
  }

  @Test(
    "ends the list where the item is empty",
    arguments: [
      ("- un\n- |", "- un\n|"), ("1. un\n2. |\nx", "1. un\n|\nx"), ("  - |", "|"),
      ("- un\n-   |", "- un\n|"),
    ] as [(String, String)]
  )
  func end(before: String, after: String) {
    var editor = editor(before)
    let edit = editor.breakLine()
    #expect(edit != nil)
    #expect(marked(editor) == after)
  }

  @Test(
    "is a new line everywhere else",
    arguments: [
      ("un|", "un\n|"), ("|- un", "\n|- un"), ("-| un", "-\n| un"), ("-un|", "-un\n|"),
      ("—|", "—\n|"), ("2024. un|", "2024. un\n|"), ("1.5 un|", "1.5 un\n|"), ("-|", "-\n|"),
      ("1\u{FE0F}\u{20E3}. un|", "1\u{FE0F}\u{20E3}. un\n|"), ("- \u{301}un|", "- \u{301}un\n|"),
      ("- un\nla |suite", "- un\nla \n|suite"), ("- [un|", "- \n|"),
    ] as [(String, String)]
  )
  func newLine(before: String, after: String) {
    var editor = editor(before)
    _ = editor.breakLine()
    #expect(marked(editor).unicodeScalars.elementsEqual(after.unicodeScalars))
  }

  @Test("is one step of undoing, apart from what was typed before and after it")
  func undo() throws {
    for text in ["- un|", "- un\n- |"] {
      var editor = editor(text)
      let typed = editor.insert("x")
      _ = editor.delete(.characterBackward)
      let before = marked(editor)
      let (enter, letter) = (editor.breakLine(), editor.insert("y"))
      let (broken, next) = (try #require(enter), try #require(letter))
      #expect(typed?.merged(with: broken) == nil)
      #expect(broken.merged(with: next) == nil)
      editor.apply(next.inverse)
      editor.apply(broken.inverse)
      #expect(marked(editor) == before)
    }
  }

  @Test("is nothing in a text of one line")
  func oneLine() {
    var editor = editor("- un|", multiline: false)
    let edit = editor.breakLine()
    #expect(edit == nil)
  }
}
