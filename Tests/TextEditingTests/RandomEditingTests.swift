import Testing
import TestSupport

import TextEditing
import TextWidth

/// Thousands of random keys, each followed by a comparison with what is known another way.
@Suite("After any keys")
struct RandomEditingTests {
  private static let pieces = [
    "a", "e", " ", " ", "\n", "é", "\u{301}", "中", "👩", "\u{200D}", "👧", "🏽", "🇫", "🇷", "\t",
    "\u{A0}", "’", "1", "-", "\u{202F}", "क", "\u{94D}", "\u{600}", "한", "ᄀ", "ᅡ", "\u{FE0F}", "❤",
    "un mot ", "anticonstitutionnellement", "  ", "10\u{202F}000", "ligne\nligne", "\r\n", "— ",
    "中文字符", "🇫🇷🇫🇷", "où ? là\u{A0}! ", "mot mot mot mot mot mot mot mot ",
  ]
  private static let movements: [Movement] = [
    .left, .right, .wordLeft, .wordRight, .rowStart, .rowEnd, .textStart, .textEnd, .up, .down,
    .rows(4), .rows(-4),
  ]
  private static let units: [DeletionUnit] = [
    .characterBackward, .characterBackward, .characterForward, .wordBackward, .wordForward,
    .toLineStart, .toLineEnd,
  ]

  /// One random key; gives its edit if it made one.
  private func press(_ editor: inout TextEditor, _ random: inout SeededNumbers) -> TextEdit? {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<9: return editor.insert(Self.pieces.randomElement(using: &random) ?? "")
    case 9: return editor.breakLine()
    case 10: editor.toggleMark()
    case 11..<13: return editor.delete(Self.units.randomElement(using: &random) ?? .wordForward)
    case 13: editor.setWidth(Int.random(in: 1...30, using: &random))
    case 14..<16:
      editor.move(
        .to(Int.random(in: -1...(editor.text.utf8.count + 1), using: &random)),
        selecting: .random(using: &random)
      )
    default:
      editor.move(
        Self.movements.randomElement(using: &random) ?? .left,
        selecting: Int.random(in: 0..<4, using: &random) == 0
      )
    }
    return nil
  }

  @Test("rows, counts and caret are those of the text", arguments: 1...40 as ClosedRange<UInt64>)
  func consistency(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var editor = TextEditor("", multiline: !seed.isMultiple(of: 8), width: 12)
    for _ in 0..<300 {
      _ = press(&editor, &random)
      let text = editor.text
      let layout = TextLayout(text, width: editor.layout.width, wraps: editor.isMultiline)
      #expect(editor.layout == layout, "\(text.debugDescription) at \(editor.layout.width)")
      if editor.isMultiline {
        #expect(rowStarts(of: editor.layout) == plainRowStarts(text, width: layout.width))
      }
      #expect(editor.counts == TextCounts(text))
      #expect(editor.counts.characters == text.count)
      #expect(editor.selectedCharacters == editor.selectedText().count)
      let isCharacterStart =
        text.utf8.index(text.startIndex, offsetBy: editor.caret)
        .samePosition(in: text) != nil
      #expect(isCharacterStart)
      #expect(!editor.isMultiline || editor.caretColumn < editor.layout.width)
      #expect(!text.unicodeScalars.contains { $0 == "\r" })
      for row in 0..<layout.rowCount {
        let drawn = layout.drawn(row: row, in: text)
        let cells = drawn.unicodeScalars.reduce(0) { $0 + CellWidth.width(of: $1) }
        #expect(cells <= layout.width || !editor.isMultiline, "\(drawn.debugDescription)")
      }
      if layout.rowCount > 40 { editor.selectAll(); _ = editor.delete(.wordForward) }
    }
  }

  @Test(
    "taking all edits back gives the first text, making them again the last",
    arguments: 1...30 as ClosedRange<UInt64>
  )
  func undo(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var editor = TextEditor("Début\nd’un 👍🏽 texte", multiline: true, width: 12)
    let first = editor.text
    var steps: [TextEdit] = []
    for _ in 0..<400 {
      guard let edit = press(&editor, &random) else { continue }
      if let merged = steps.last?.merged(with: edit) {
        steps[steps.count - 1] = merged
      } else {
        steps.append(edit)
      }
    }
    let last = editor.text
    for step in steps.reversed() { editor.apply(step.inverse) }
    #expect(editor.text.utf8.elementsEqual(first.utf8))
    for step in steps { editor.apply(step) }
    #expect(editor.text.utf8.elementsEqual(last.utf8))
    #expect(editor.layout == TextLayout(last, width: editor.layout.width))
  }

  private func rowStarts(of layout: TextLayout) -> [Int] {
    (0..<layout.rowCount).map { layout.start(ofRow: $0) }
  }

  /// Rows by the rule in its plainest form, character by character.
  private func plainRowStarts(_ text: String, width: Int) -> [Int] {
    var starts: [Int] = []
    var line: [(character: Character, offset: Int)] = []
    var offset = 0
    for character in text {
      line.append((character, offset))
      offset += character.utf8.count
      if character == "\n" {
        starts += plainRows(line, room: width - 1)
        line = []
      }
    }
    return starts + (line.isEmpty ? [offset] : plainRows(line, room: width - 1))
  }

  private func plainRows(_ line: [(character: Character, offset: Int)], room: Int) -> [Int] {
    var starts: [Int] = []
    var rest = line[...]
    while let head = rest.first {
      starts.append(head.offset)
      var column = 0
      var fits = rest.startIndex
      for index in rest.indices {
        let character = rest[index].character
        column += character == "\t" ? 4 - column % 4 : Glyph(character).width
        let isBlank = character == " " || character == "\t" || character == "\n"
        if column > room, !isBlank, index > rest.startIndex { break }
        fits = index + 1
      }
      guard fits < rest.endIndex else { break }
      let lastBlank = rest[..<fits].lastIndex { $0.character == " " || $0.character == "\t" }
      rest = rest[((lastBlank ?? fits - 1) + 1)...]
    }
    return starts
  }
}
