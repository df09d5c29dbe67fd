import Testing

import TextEditing

@Suite("A text being edited")
struct TextEditorTests {
  @Test("A letter goes where the caret is")
  func typing() {
    var editor = TextEditor("ac", multiline: false)
    editor.caret = 1
    let edit = editor.insert("b")
    #expect(edit == TextEdit(offset: 1, removed: "", inserted: "b", manner: .typing))
    #expect(editor.text == "abc")
  }
}
