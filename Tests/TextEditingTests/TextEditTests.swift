import Testing

import TextEditing

@Suite("Edits as steps to take back")
struct TextEditTests {
  /// The steps that typing the characters of `keys` one by one makes; `⌫` and `⌦` delete.
  private func steps(_ keys: String, in editor: inout TextEditor) -> [TextEdit] {
    var steps: [TextEdit] = []
    for key in keys {
      let edit =
        switch key {
        case "⌫": editor.delete(.characterBackward)
        case "⌦": editor.delete(.characterForward)
        default: editor.insert(String(key))
        }
      guard let edit else { continue }
      if let merged = steps.last?.merged(with: edit) {
        steps[steps.count - 1] = merged
      } else {
        steps.append(edit)
      }
    }
    return steps
  }

  @Test("are words as they were typed, lines, and runs of deletion")
  func grouping() {
    var editor = editor("|")
    let steps = steps("un mot,  là\nfin⌫⌫x", in: &editor)
    #expect(steps.map(\.inserted) == ["un ", "mot,  ", "là", "\n", "fin", "", "x"])
    #expect(steps[5].removed == "in")
    #expect(editor.text == "un mot,  là\nfx")
  }

  @Test("hold what was deleted on both sides of the caret")
  func bothSides() {
    var editor = editor("ab👍🏽|cd")
    let steps = steps("⌫⌫⌦", in: &editor)
    #expect(steps == [TextEdit(offset: 1, removed: "b👍🏽c", inserted: "", manner: .deleting)])
    let isApplied = editor.apply(steps[0].inverse)
    #expect(isApplied)
    #expect(marked(editor) == "ab👍🏽c|d")
  }

  @Test("stand by themselves when pasted, or when a word or what was selected was deleted")
  func alone() throws {
    var editor = editor("|")
    let typedEdit = editor.insert("a")
    let typed = try #require(typedEdit)
    let pastedEdit = editor.insert("bc")
    let pasted = try #require(pastedEdit)
    let afterEdit = editor.insert("d")
    let after = try #require(afterEdit)
    #expect(typed.merged(with: pasted) == nil)
    #expect(pasted.merged(with: after) == nil)
    let letterEdit = editor.delete(.characterBackward)
    let letter = try #require(letterEdit)
    let wordEdit = editor.delete(.wordBackward)
    let word = try #require(wordEdit)
    #expect(letter.merged(with: word) == nil)
  }

  @Test("do not join where the caret went elsewhere in between")
  func apart() throws {
    var editor = editor("un mot|")
    let firstEdit = editor.insert("s")
    let first = try #require(firstEdit)
    editor.caret = 0
    let secondEdit = editor.insert("A")
    let second = try #require(secondEdit)
    #expect(first.merged(with: second) == nil)
  }

  @Test("start with the selection that was typed over")
  func overSelection() {
    var editor = editor("un [mot|")
    let steps = steps("pot", in: &editor)
    #expect(steps == [TextEdit(offset: 3, removed: "mot", inserted: "pot", manner: .typing)])
  }
}
