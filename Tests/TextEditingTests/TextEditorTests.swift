import Testing

import TextEditing

@Suite("A text being edited")
struct TextEditorTests {
  @Test(
    "takes what is typed where the caret is, in the place of what is selected",
    arguments: [
      ("a|c", "b", "ab|c"), ("[un| mot", "le", "le| mot"), ("|un[ mot", "", "| mot"),
      ("e|", "\u{301}", "e\u{301}|"), ("e|x", "\u{301}", "e\u{301}|x"),
      ("🇫|", "🇷", "🇫🇷|"), ("|🇷🇪", "🇫", "🇫🇷|🇪"), ("👩|", "\u{200D}", "👩\u{200D}|"),
      ("👩\u{200D}|", "👧", "👩\u{200D}👧|"), ("|\u{301}x", "e", "e\u{301}|x"),
      ("中|", "文", "中文|"),
    ] as [(String, String, String)]
  )
  func inserting(before: String, inserted: String, after: String) {
    var editor = editor(before)
    let edit = editor.insert(inserted)
    #expect(edit != nil)
    #expect(marked(editor).utf8.elementsEqual(after.utf8))
  }

  @Test(
    "takes away one character as it is seen, a word, or to the edge of the line",
    arguments: [
      ("ab|c", .characterBackward, "a|c"), ("a|bc", .characterForward, "a|c"),
      ("👩‍👩‍👧|x", .characterBackward, "|x"), ("|👍🏽x", .characterForward, "|x"),
      ("e\u{301}|", .characterBackward, "|"), ("🇫🇷🇪🇺|", .characterBackward, "🇫🇷|"),
      ("a中|", .characterBackward, "a|"), ("a\n|b", .characterBackward, "a|b"),
      ("a|\nb", .characterForward, "a|b"),
      ("un mot |", .wordBackward, "un |"), ("un| mot là", .wordForward, "un| là"),
      ("un\n|mot", .wordBackward, "un|mot"), ("l’homme|", .wordBackward, "l’|"),
      ("Oui\u{202F}!|", .wordBackward, "Oui\u{202F}|"),
      ("x\nun mot| là", .toLineStart, "x\n| là"), ("x\n|là", .toLineStart, "x|là"),
      ("un| mot\nx", .toLineEnd, "un|\nx"), ("un|\nx", .toLineEnd, "un|x"),
      ("[un m|ot", .wordForward, "|ot"), ("|un[ mot", .characterBackward, "| mot"),
    ] as [(String, DeletionUnit, String)]
  )
  func deleting(before: String, unit: DeletionUnit, after: String) {
    var editor = editor(before)
    let edit = editor.delete(unit)
    #expect(edit != nil)
    #expect(marked(editor).utf8.elementsEqual(after.utf8))
  }

  @Test(
    "gives no edit where there is nothing to take away",
    arguments: [
      ("|ab", .characterBackward), ("ab|", .characterForward), ("|ab", .wordBackward),
      ("ab|", .wordForward), ("|ab", .toLineStart), ("ab|", .toLineEnd),
    ] as [(String, DeletionUnit)]
  )
  func nothing(text: String, unit: DeletionUnit) {
    var editor = editor(text)
    let edits = [editor.delete(unit), editor.insert("")]
    #expect(edits == [nil, nil])
    #expect(marked(editor) == text)
  }

  @Test("takes a whole line away, however many rows it runs over")
  func wholeLine() {
    var editor = editor("un\nmot après mot après mot|\nx", width: 8)
    let edit = editor.delete(.toLineStart)
    #expect(edit?.removed == "mot après mot après mot")
    #expect(marked(editor) == "un\n|\nx")
  }

  @Test(
    "holds newlines only, and no other control character, whatever it was given",
    arguments: [
      ("a\r\nb\rc\n", "a\nb\nc\n", "a b c"), ("\r\n\r\n", "\n\n", ""), ("a\n\rb", "a\n\nb", "a  b"),
      ("a\tb", "a\tb", "a b"), ("a\u{0}\u{1B}[31mb\u{7F}", "a[31mb", "a[31mb"),
      ("a\u{9B}b\u{84}", "ab", "ab"), ("a\u{B}b\u{C}c", "a\nb\nc", "a b c"),
      ("a\u{E}b\u{1C}c\u{1D}d", "a\nb\nc\nd", "a b c d"),
      ("porte\u{1E}parole", "porte\u{2011}parole", "porte\u{2011}parole"),
      ("mé\u{1F}tro", "métro", "métro"),
      ("a\u{85}b\u{2028}c\u{2029}d", "a\nb\nc\nd", "a b c d"),
      (
        "é\u{A0}: «\u{202F}œ\u{202F}»", "é\u{A0}: «\u{202F}œ\u{202F}»",
        "é\u{A0}: «\u{202F}œ\u{202F}»"
      ),
    ]
  )
  func cleaning(given: String, long: String, short: String) {
    for (multiline, expected) in [(true, long), (false, short)] {
      #expect(TextEditor(given, multiline: multiline).text.utf8.elementsEqual(expected.utf8))
      var editor = TextEditor("", multiline: multiline)
      let edit = editor.insert(given)
      #expect((edit == nil) == expected.isEmpty)
      #expect(editor.text.utf8.elementsEqual(expected.utf8))
    }
  }

  @Test("has its caret only where a character starts")
  func snapping() {
    var editor = TextEditor("a👩‍👩‍👧e\u{301}z", multiline: false)
    let starts = Set(
      editor.text.indices.map { editor.text.utf8.distance(from: editor.text.startIndex, to: $0) }
    )
    .union([editor.text.utf8.count])
    for offset in -2...(editor.text.utf8.count + 2) {
      editor.caret = offset
      #expect(starts.contains(editor.caret))
      #expect(editor.caret <= max(offset, 0))
    }
  }

  @Test("leaves alone what an edit of another text would do to it")
  func foreignEdit() {
    var editor = editor("un été|")
    let foreign = [
      TextEdit(offset: 4, removed: "", inserted: "x"),
      TextEdit(offset: .max, removed: "", inserted: "x"),
      TextEdit(offset: 3, removed: "pot", inserted: ""),
      TextEdit(offset: 9, removed: "", inserted: "x"),
      TextEdit(offset: -1, removed: "", inserted: "x"),
    ]
    for edit in foreign {
      let isApplied = editor.apply(edit)
      #expect(!isApplied)
    }
    #expect(marked(editor) == "un été|")
  }
}
