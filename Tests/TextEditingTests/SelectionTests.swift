import Testing

import TextEditing

@Suite("What is selected")
struct SelectionTests {
  @Test(
    "is counted in characters as they are seen, whichever way it was selected",
    arguments: [
      ("[un mot| là", 6), ("un |mot[ là", 3), ("[e\u{301}é|", 2), ("[👩‍👩‍👧‍👦🇫🇷|x", 2), ("a[中文|b", 2),
      ("[un\nmot|", 6), ("un| mot", 0), ("🇫🇷[🇪🇺🇩🇪|🇮🇹", 2),
    ] as [(String, Int)]
  )
  func counting(text: String, count: Int) {
    #expect(editor(text).selectedCharacters == count)
  }

  @Test("goes on from the mark with every movement, until it is taken away")
  func mark() {
    var editor = editor("un |mot là")
    editor.toggleMark()
    #expect(editor.isMarking)
    #expect(editor.selection == nil)
    editor.move(.wordRight)
    #expect(marked(editor) == "un [mot| là")
    editor.move(.left)
    #expect(marked(editor) == "un [mo|t là")
    editor.move(.textStart)
    #expect(marked(editor) == "|un [mot là")
    #expect(editor.selectedCharacters == 3)
    editor.toggleMark()
    #expect(!editor.isMarking)
    #expect(marked(editor) == "|un mot là")
  }

  @Test("stays when its mark has served, until the caret moves")
  func served() {
    var editor = editor("|un mot")
    editor.toggleMark()
    editor.move(.wordRight)
    editor.endMarking()
    #expect(editor.selectedText() == "un")
    editor.move(.right)
    #expect(marked(editor) == "un| mot")
  }

  @Test("and its mark end with what is typed over it, as one step that can be taken back")
  func typedOver() throws {
    var editor = editor("un |mot 👩‍👧 là")
    editor.toggleMark()
    editor.move(.to(17))
    editor.move(.right)
    let typed = editor.insert("é")
    #expect(!editor.isMarking)
    #expect(editor.selectedCharacters == 0)
    let more = editor.insert("t")
    let step = try #require(more.flatMap { typed?.merged(with: $0) })
    editor.apply(step.inverse)
    #expect(editor.text == "un mot 👩‍👧 là")
  }

  @Test("is all of a text")
  func all() {
    var editor = editor("un\n|mot 👩‍👧")
    editor.selectAll()
    #expect(marked(editor) == "[un\nmot 👩‍👧|")
    #expect(editor.selectedCharacters == 8)
    editor.unselect()
    #expect(marked(editor) == "un\nmot 👩‍👧|")
  }
}
