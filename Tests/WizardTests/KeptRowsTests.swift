import FormModel
import JSONText
import Terminal
import Testing
import TestSupport
import TextEditing

@testable import Wizard

@Suite("Rows of a long text that are kept from one drawing to the next")
struct KeptRowsTests {
  private static let pieces = [
    "a", "e", " ", "\n", "\n\n", "é", "e\u{301}", "\u{301}", "日本", "\t", "👍🏽", "mot ", "plus long ",
    "ligne entière\n", "a\nb\nc\n",
  ]

  @Test("They are what a first drawing of the same rows makes", arguments: 0..<20)
  func keepsNothingOld(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    var box = TextBox(
      .paragraphs,
      .string("Une ligne.\nUne autre, un peu plus longue que l’une.\n")
    )
    for step in 0..<400 {
      // A held key or a paste is many changes and one drawing.
      for _ in 0...random.number(0...2) { Self.act(on: &box, &random) }
      let width = step % 40 < 30 ? 24 : 17
      let block = box.block(width: width, height: step % 90 < 80 ? 6 : 9, isFilled: false)
      let caret = block.caret ?? .init(row: 0, column: 0)
      let origin = box.editor.caretRow - caret.row
      let layout = TextLayout(box.editor.text, width: width)
      for (index, line) in block.lines.enumerated() where origin + index < layout.rowCount {
        let drawn = layout.drawn(row: origin + index, in: box.editor.text)
        #expect(line.spans[0].text.unicodeScalars.elementsEqual(drawn.unicodeScalars))
        #expect(line.spans[0].bed == width)
      }
    }
  }

  private static func act(on box: inout TextBox, _ random: inout SeededNumbers) {
    switch random.number(0...9) {
    case 0: box.move(.up, selecting: random.chance(20))
    case 1: box.move(.rows(random.number(-9...9)), selecting: false)
    case 2: box.move(.to(random.number(0...box.editor.text.utf8.count)), selecting: false)
    case 3: _ = box.delete(.characterBackward)
    case 4: _ = box.delete(random.chance(50) ? .wordBackward : .toLineEnd)
    default: _ = box.insert(pieces[random.number(0...pieces.count - 1)])
    }
  }
}
