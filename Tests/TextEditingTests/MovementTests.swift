import Testing

import TextEditing

@Suite("The caret goes")
struct MovementTests {
  @Test(
    "by what a person sees as one character, by words, to edges",
    arguments: [
      ("a|b", .left, "|ab"), ("|ab", .left, "|ab"), ("a|b", .right, "ab|"), ("ab|", .right, "ab|"),
      ("e\u{301}|", .left, "|e\u{301}"), ("|👩‍👩‍👧x", .right, "👩‍👩‍👧|x"),
      ("🇫🇷🇪🇺|", .left, "🇫🇷|🇪🇺"), ("👍🏽|", .left, "|👍🏽"), ("中|文", .left, "|中文"),
      ("a\n|b", .left, "a|\nb"),
      ("un mot |", .wordLeft, "un |mot "), ("un mot|", .wordLeft, "un |mot"),
      ("|un mot", .wordRight, "un| mot"), ("un| mot", .wordRight, "un mot|"),
      ("l’homme|", .wordLeft, "l’|homme"), ("l’|homme", .wordLeft, "|l’homme"),
      ("|l’homme", .wordRight, "l|’homme"), ("Qui\u{A0}?|", .wordLeft, "Qui\u{A0}|?"),
      ("a\n|b", .wordLeft, "a|\nb"), ("a|\nb", .wordRight, "a\n|b"),
      ("a|  \nb", .wordRight, "a  |\nb"),
      ("œuvre été|", .wordLeft, "œuvre |été"), ("|", .wordLeft, "|"), ("|", .wordRight, "|"),
      ("un\nmot| là", .rowStart, "un\n|mot là"), ("un\nm|ot là\n", .rowEnd, "un\nmot là|\n"),
      ("un\n|mot", .rowStart, "un\n|mot"),
      ("un\nm|ot", .textStart, "|un\nmot"), ("u|n\nmot", .textEnd, "un\nmot|"),
      ("é|", .to(1), "|é"), ("é|", .to(99), "é|"), ("é|", .to(-1), "|é"),
    ] as [(String, Movement, String)]
  )
  func one(before: String, movement: Movement, after: String) {
    var editor = editor(before)
    let moved = editor.move(movement)
    #expect(marked(editor) == after)
    #expect(moved == (before != after))
  }

  @Test(
    "with Home and End to the edges of the row, and from there to those of the line",
    arguments: [
      ("aaa bbb cc|c ddd", .rowStart, "aaa bbb |ccc ddd"),
      ("aaa bbb |ccc ddd", .rowStart, "|aaa bbb ccc ddd"),
      ("a|aa bbb ccc ddd", .rowEnd, "aaa bbb| ccc ddd"),
      ("aaa bbb| ccc ddd", .rowEnd, "aaa bbb ccc ddd|"),
      ("x\naaa bbb |ccc ddd\ny", .rowStart, "x\n|aaa bbb ccc ddd\ny"),
      ("x\naaa bbb| ccc ddd\ny", .rowEnd, "x\naaa bbb ccc ddd|\ny"),
    ] as [(String, Movement, String)]
  )
  func edges(before: String, movement: Movement, after: String) {
    var editor = editor(before, width: 8)
    editor.move(movement)
    #expect(marked(editor) == after)
  }

  @Test("up and down in the column that it came from, across shorter rows")
  func wantedColumn() {
    var editor = editor("longue ligne|\nab\n中中中中中中中\nfin")
    editor.move(.down)
    #expect(marked(editor) == "longue ligne\nab|\n中中中中中中中\nfin")
    editor.move(.down)
    #expect(marked(editor) == "longue ligne\nab\n中中中中中中|中\nfin")
    editor.move(.down)
    editor.move(.rows(-3))
    #expect(marked(editor) == "longue ligne|\nab\n中中中中中中中\nfin")
    editor.move(.left)
    editor.move(.rows(2))
    #expect(marked(editor) == "longue ligne\nab\n中中中中中|中中\nfin")
  }

  @Test("nowhere from the first row up and from the last row down, and says so")
  func ends() {
    var first = editor("a|b\ncd")
    var last = editor("ab\nc|d")
    let moved = [first.move(.up), last.move(.down), last.move(.rows(-9))]
    #expect(moved == [false, false, true])
    #expect(marked(last) == "a|b\ncd")
  }

  @Test("selecting what it passes, and lets go of it at the side that it leaves by")
  func selecting() {
    var editor = editor("un deux| trois")
    editor.move(.wordLeft, selecting: true)
    #expect(marked(editor) == "un |deux[ trois")
    #expect(editor.selectedText() == "deux")
    editor.move(.right)
    #expect(marked(editor) == "un deux| trois")
    editor.selectAll()
    #expect(marked(editor) == "[un deux trois|")
    editor.move(.left)
    #expect(marked(editor) == "|un deux trois")
  }
}
