import Testing

@testable import TextEditing

/// Taking a copy of a text ahead of the next key changes nothing that is seen.
struct OwnCopyTests {
  @Test("A text goes on as it was after a copy of its own, and who held it keeps what was held")
  func goesOn() {
    var editor = TextEditor("Début", multiline: true, width: 20)
    _ = editor.insert(" é")
    let held = editor.text
    editor.copySharedStorage()
    let before = editor
    #expect(editor.text == held && editor.caret == held.utf8.count)
    _ = editor.insert("👩‍👩‍👧 et un\nmot")
    editor.copySharedStorage()
    editor.copySharedStorage()
    #expect(held == "Début é" && before.text == held)
    #expect(editor.text == "Début é👩‍👩‍👧 et un\nmot")
    #expect(editor.counts == TextCounts(editor.text) && editor.layout.rowCount == 2)
  }

  @Test("After it, a key in a long text is made in place: the text lies where it lay")
  func inPlace() throws {
    var editor = TextEditor(String(repeating: "mot ", count: 30_000), multiline: true)
    _ = editor.insert("a")
    let held = editor.text
    editor.copySharedStorage()
    let before = address(&editor)
    _ = editor.insert("b")
    #expect(address(&editor) == before && before != nil)
    #expect(held.utf8.count + 1 == editor.text.utf8.count)
  }

  private func address(_ editor: inout TextEditor) -> UnsafeRawPointer? {
    editor.text.utf8.withContiguousStorageIfAvailable { UnsafeRawPointer($0.baseAddress) } ?? nil
  }
}
